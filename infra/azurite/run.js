"use strict";

// Runs Azurite as a child that cannot outlive its parent: when the parent ends, however it ends, this process's standard
// input closes, and Azurite is asked to stop as by Ctrl+C, which writes its data to disk.
const fs = require("node:fs");

const pidFile = process.env.AZURITE_PID_FILE;
if (pidFile) {
  fs.writeFileSync(pidFile, String(process.pid));
  process.on("exit", () => fs.rmSync(pidFile, { force: true }));
}

// Azurite says that it closes; with the parent gone nobody reads that, and an unhandled EPIPE would end it before its data
// are on disk.
for (const pipe of [process.stdout, process.stderr]) {
  pipe.on("error", () => {});
}

const stop = () => {
  process.emit("SIGINT");
  setTimeout(() => process.exit(0), 5000).unref();
};
process.stdin.on("end", stop);
process.stdin.on("error", stop);
process.stdin.resume();

require("azurite/dist/src/azurite.js");
