// YAML as a list of events with their places, in JSON, as the engine's reader of scenarios wants them. js-yaml reads the text; what a
// scenario may hold is for the engine to say.
import { getScalarValue, parseEvents } from "./js-yaml.mjs";

const DOCUMENT = 1;
const SEQUENCE = 2;
const MAPPING = 3;
const SCALAR = 4;
const ALIAS = 5;

const PLAIN = 1;
const IN_QUOTES = [2, 3];

const NOTHING = ["", "~", "null", "Null", "NULL"];

/** Tells lines and columns, both from 0 and columns in bytes, of ascending places in a text. */
function placer(text) {
  let at = 0;
  let line = 0;
  let column = 0;
  return (to) => {
    if (to < at) [at, line, column] = [0, 0, 0];
    for (; at < to && at < text.length; ++at) {
      const unit = text.charCodeAt(at);
      if (unit === 10) {
        ++line;
        column = 0;
      } else {
        const half = unit >= 0xd800 && unit <= 0xdfff; // of a letter of four bytes
        column += unit < 0x80 ? 1 : unit < 0x800 || half ? 2 : 3;
      }
    }
    return { line, column };
  };
}

/** A tag as the engine's library spells it: "?" where there is none, "!" where quotes or a block make a text. */
function tagOf(text, event, plain) {
  if (event.tagStart < 0) return plain ? "?" : "!";
  const tag = text.slice(event.tagStart, event.tagEnd);
  return tag.startsWith("!!") ? "tag:yaml.org,2002:" + tag.slice(2) : tag;
}

/** Where an event begins, its tag and anchor included; -1 where nothing stands there. */
function startOf(event) {
  const quote = IN_QUOTES.includes(event.style) && event.type === SCALAR ? 1 : 0;
  const starts = [(event.start ?? event.valueStart ?? -1) - quote, event.anchorStart - 1, event.tagStart];
  const there = starts.filter((start) => start >= 0);
  return there.length === 0 ? -1 : Math.min(...there);
}

/** Halves of letters, which escapes can write, are no text. */
const whole = (text) => text.replace(/\p{Surrogate}/gu, "\ufffd");

function told(text, event, place) {
  const anchor = event.anchorStart >= 0;
  switch (event.type) {
    case DOCUMENT:
      return { event: "document", ...place };
    case SEQUENCE:
      return { event: "list", ...place, anchor, tag: tagOf(text, event, true) };
    case MAPPING:
      return { event: "mapping", ...place, anchor, tag: tagOf(text, event, true) };
    case ALIAS:
      return { event: "alias", ...place };
    case SCALAR: {
      const plain = event.style === PLAIN;
      const value = whole(getScalarValue(text, event));
      if (plain && NOTHING.includes(value) && event.tagStart < 0) return { event: "nothing", ...place, anchor };
      return { event: "scalar", ...place, anchor, tag: tagOf(text, event, plain), text: value };
    }
    default:
      return { event: "end" };
  }
}

/** {events}, or {wrong, line, column} where the text is no YAML. */
export function eventsOfYaml(text) {
  const placed = placer(text);
  try {
    const events = parseEvents(text, {});
    let place = { line: 0, column: 0 };
    const list = events.map((event, index) => {
      // A document has no place of its own and takes that of what stands in it.
      const start = startOf(event.type === DOCUMENT ? (events[index + 1] ?? event) : event);
      if (start >= 0) place = placed(start);
      return told(text, event, place);
    });
    return JSON.stringify({ events: list });
  } catch (error) {
    if (error.reason === undefined) throw error;
    return JSON.stringify({ wrong: error.reason, ...placed(error.mark?.position ?? 0) });
  }
}
