import fc from 'fast-check';

/** The join block as Teams wrote it until 2023, and as it does now; each with its rule, links and an address that must not change. */
export const JOIN_BLOCKS: readonly string[] = [
  '<div>________________________________________________________________________________</div>' +
    '<div class="me-email-text" lang="en-US" style="color:#252424;font-family:\'Segoe UI\',Arial">' +
    '<div style="margin-top:24px"><span style="font-size:24px">Microsoft Teams meeting</span></div>' +
    '<div><a href="https://teams.microsoft.com/l/meetup-join/19%3ameeting_Ab1%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d" target="_blank" class="me-email-headline">Click here to join the meeting</a></div>' +
    '<div>Meeting ID: <span>230 112 981 44</span></div></div><div>________________________________________________________________________________</div>',
  '<div class="me-email-text-secondary" lang="en-US">\r\n<div style="overflow:hidden;white-space:nowrap">____</div>\r\n' +
    '<div><span style="font-weight:700">Microsoft Teams</span> <a href="https://aka.ms/JoinTeamsMeeting?omkt=en-US">Need help?</a></div>' +
    '<div><a id="meet_invite_block.action.join_link" href="https://teams.microsoft.com/meet/2301129814?p=x&amp;y=1">Join the meeting now</a></div>' +
    '<div><span>Passcode: </span><span>aB3&nbsp;9x</span></div><div style="overflow:hidden">____</div></div>',
];

/** Pieces of what people, Word and mail programs leave in a body; some are broken. */
const PIECES: readonly string[] = [
  '<p class="MsoNormal">Agenda<o:p></o:p></p>', '<p>We meet at 10 &amp; talk', '<div><div>Nested</div>', '</div>', '</td></tr>', '<ul><li>one<li>two</ul>',
  '<table border=1><tr><td>Question</td><td>Budget?</td></tr><tr><td><table><tr><td>inner</td></tr></table></td></tr></table>', '<table><tr><td>never closed',
  '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->', '<![if !vml]><img src="cid:1" alt="a > b"><![endif]>', '<!-- <h3>Before you meet</h3> -->',
  '<style>h3{color:red} /* <p>Put here by Debrief: x</p> */</style>', '<b>bold <i>both</b> italic</i>', '<br>', '<br/>\r\n', '&nbsp;', '&eacute;t&#233; &#x1F600; 5 < 6 & 7', '<a href="https://contoso.example/?a=1&b=2">a link</a>',
  'Before you meet', '<h3>Before you meet</h3><p>please read the paper</p>', 'Put here by Debrief', 'Debrief reference: x (a@b)', '<h2>Debrief</h2>', '<p', '<>', '<<p>>', '"', "'", '<span title="</p>">x</span>', '\u200b', '\u202e',
  '<blockquote type=cite><p>From: Ben</p></blockquote>', '<hr>', '<pre>  two\n  lines</pre>', '<script>alert("<p>")</script>', '<div hidden>', '<p>שלום</p>',
];

const wraps: readonly ((inner: string) => string)[] = [
  (inner) => inner,
  (inner) => `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>body{}</style></head><body>${inner}</body></html>`,
  (inner) => `<!DOCTYPE html><HTML xmlns:o="urn:x"><HEAD><title>Before you meet</title></HEAD><BODY lang=EN-US link="#0563C1" style='word-wrap:break-word'>\n<div class=WordSection1>${inner}</div></BODY></HTML>`,
  (inner) => `<html><head><meta charset="utf-8"></head>${inner}`,
];

/** Bodies of invitations: odd and broken ones among them, most with a join block. */
export const bodies = (): fc.Arbitrary<string> =>
  fc.tuple(
    fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 8 }),
    fc.constantFrom('', ...JOIN_BLOCKS, ...JOIN_BLOCKS),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 2 }),
    fc.constantFrom(...wraps),
  ).map(([before, join, after, wrap]) => wrap(`${before.join('')}${join}${after.join('')}`));
