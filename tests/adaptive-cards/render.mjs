// Makes a page that shows a card as Teams does: node render.mjs card.json page.html [light|dark]
import { readFileSync, writeFileSync } from "node:fs";

const [, , card, page, theme = "light"] = process.argv;
const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const inScript = (text) => text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

writeFileSync(
  page,
  read("render.html")
    .replace("/*parser*/", () => inScript(read("node_modules/adaptivecards/dist/adaptivecards.min.js")))
    .replace("/*markdown*/", () => inScript(read("node_modules/markdown-it/dist/markdown-it.min.js")))
    .replace("/*host*/null", () => read(`vendor/teams-${theme}.json`))
    .replace("/*card*/null", () => inScript(JSON.stringify(JSON.parse(readFileSync(card, "utf8")))))
    .replace("/*theme*/", () => theme),
);
