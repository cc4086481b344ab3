/** Characters of a line that are read. */
const LONGEST = 500;

/** From here on Teams speaks, until its closing rule; in every kind of invitation that it writes. */
const JOIN = /^\W*(?:microsoft teams(?: meeting| need help\?.*)?|join (?:the meeting now|on your computer.*|microsoft teams meeting|from pc.*)|click here to join.*)\W*(?:<|$)/i;
const JOIN_LINES = /^(?:meeting id|passcode|for organizers|dial in|dial-in|phone conference id|conference id|find a local number|need help\?|meeting options|join with a video|tenant key|video id)\b|aka\.ms\/|teams\.(?:microsoft|live)\.com\/|meeting options|reset dial-in pin/i;
const RULE = /^[_\-=—–*.]{10,}$/;
/** From here on it is the small print of a mail. */
const SMALL_PRINT = /^(?:this (?:e-?mail|message|communication|invitation)(?: and any \w+)? (?:is|may|contains?|are)\b|confidentiality notice|disclaimer\b|the information (?:contained )?in this (?:e-?mail|message)|privileged and confidential|caution: this e-?mail|sent from my\b|registered (?:office|in)\b|please consider the environment)/i;

/*
 * Debrief's own blocks, by the words that people read in any language (notes/labels; a test holds them
 * together): from the title to the small print that ends them.
 */
const OWN_BEGINS = /^(?:before you meet|bevor sie sich treffen|قبل أن ينعقد الاجتماع|debrief)$/i;
const OWN_ENDS = /^(?:put here by debrief|von debrief eingefügt|وضعه debrief هنا|debrief reference|debrief-verweis|مرجع debrief|reference) ?:/i;

/** The lines of an invitation that a person wrote for it. */
export function ownWords(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.slice(0, LONGEST).trim());
  const kept: string[] = [];
  const lastEnd = lines.findLastIndex((line) => OWN_ENDS.test(line));
  let inJoin = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (SMALL_PRINT.test(line)) break;
    if (OWN_BEGINS.test(line) && at < lastEnd) {
      at = lines.findIndex((end, k) => k > at && OWN_ENDS.test(end));
    } else if (RULE.test(line)) {
      // The rule that ends the join block, or one that begins it or divides a person's own text.
      inJoin = false;
    } else if (JOIN.test(line)) {
      inJoin = true;
    } else if (!inJoin && line !== '' && !JOIN_LINES.test(line)) {
      kept.push(line);
    }
  }
  return kept;
}
