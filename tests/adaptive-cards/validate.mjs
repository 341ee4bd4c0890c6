// Checks cards with the official schema of Adaptive Cards 1.5 and with the parser that Teams on the web is built on.
// Standard input: a card, or a Teams message with cards in it, on each line. Standard output: a line for each problem, as
// [line from 0, problem]. Nothing on standard output means that every card is sound.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";
import Ajv from "ajv";

const require = createRequire(import.meta.url);
const AdaptiveCards = require("adaptivecards/dist/adaptivecards.js");
const schema = JSON.parse(readFileSync(new URL("vendor/adaptive-card-1.5.0.schema.json", import.meta.url), "utf8"));
delete schema.id; // a keyword of an older draft than the schema says it is of
const ajv = new Ajv({ strict: false, allErrors: false, logger: false });
ajv.addMetaSchema(require("ajv/dist/refs/json-schema-draft-06.json"));
const isSound = ajv.compile(schema);

const lines = (await text(process.stdin)).split("\n").filter((line) => line.length > 0);
lines.forEach((line, index) => {
  for (const problem of problemsOf(line)) {
    console.log(JSON.stringify([index, problem]));
  }
});

function problemsOf(line) {
  let payload;
  try {
    payload = JSON.parse(line);
  } catch {
    return ["it is no JSON"];
  }

  return payload.type === "message" ? problemsOfMessage(payload) : problemsOfCard(payload);
}

function problemsOfMessage(message) {
  const attachments = message.attachments ?? [];
  const problems = attachments.length === 0 ? ["the message has no attachment"] : [];
  if (typeof message.summary !== "string" || message.summary.length === 0) {
    problems.push("the message has no summary: a toast would say 'Card'");
  }

  for (const attachment of attachments) {
    if (attachment.contentType !== "application/vnd.microsoft.card.adaptive") {
      problems.push(`an attachment is of the type ${attachment.contentType}`);
    }

    problems.push(...problemsOfCard(attachment.content));
  }

  return problems;
}

function problemsOfCard(card) {
  const { msteams, ...standard } = card; // the host's own member, which the schema does not know
  const problems = msteams?.width === "Full" ? [] : ["it has not the full width"];
  if (!isSound(standard)) {
    problems.push(...isSound.errors.map((error) => `schema: ${error.instancePath} ${error.message}`));
  }

  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.parse(standard, context);
  for (let index = 0; index < context.eventCount; index++) {
    problems.push(`parser: ${context.getEventAt(index).message}`);
  }

  problems.push(...parsed.validateProperties().validationEvents.map((event) => `parser: ${event.message}`));
  return problems;
}
