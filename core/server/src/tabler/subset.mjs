// Makes assets/tabler.css from Tabler's own sheet: the rules of the parts named here, and of these only the custom
// properties that something uses. Run by hand when Tabler changes; needs the npm package postcss. See docs/look.md.
//   node subset.mjs <@tabler/core>/dist/css/tabler.css ../main/resources/assets/tabler.css
import { readFileSync, writeFileSync } from "node:fs";
import postcss from "postcss";

const PARTS = [
  /^container(-fluid|-narrow|-tight)?$/, /^row(-cols-.*|-cards|-deck)?$/, /^col(-.*)?$/, /^g[xy]?-\d$/,
  /^d-(none|block|inline|inline-block|flex|inline-flex|grid)$/, /^d-(sm|md|lg|print)-(none|block|flex)$/,
  /^flex-(wrap|nowrap|column|row|fill)$/, /^(justify-content|align-items)-(start|end|center|between|baseline)$/,
  /^gap-\d$/, /^[mp][tbxyse]?-(\d|auto)$/, /^text-(start|end|center|nowrap|truncate|wrap)$/, /^w-(100|auto|50)$/, /^h-100$/,
  /^fw-(bold|normal)$/, /^visually-hidden(-focusable)?$/, /^list-(unstyled|inline|inline-item)$/,
  /^table(-sm|-striped|-hover|-responsive|-vcenter|-nowrap)?$/, /^(is-)?invalid(-feedback)?$/,
  /^form-(label|control|select|check|check-input|check-label|check-inline|text|hint|fieldset|control-plaintext)$/,
  /^input-(group|group-text|icon|icon-addon)$/, /^btn(-primary|-link|-list|-icon|-sm|-lg)?$/, /^btn-(check)$/,
  /^card(-body|-header|-title|-subtitle|-footer|-actions|-link|-table)?$/, /^alert(-heading|-title|-link)?$/,
  /^badge$/, /^breadcrumb(-item)?$/, /^page-(header|title|pretitle)$/, /^progress(-bar)?$/, /^avatar(-sm|-lg|-list)?$/,
  /^datagrid(-item|-title|-content)?$/, /^nav(-tabs|-link|-item|-pills)?$/, /^list-group(-item|-flush)?$/,
  /^(active|disabled|show|collapsed?|icon|lead|small|h[1-6]|blockquote(-footer)?|figure(-img|-caption)?)$/,
  /^img-(fluid|thumbnail)$/, /^ratio(-\d+x\d+)?$/, /^hr(-text)?$/,
];
const WITHOUT = /data-bs-theme=dark|\.theme-dark|\[dir=rtl\]|::-webkit-(scrollbar|datetime)|\.chip|\.steps|-moz-|apexcharts|tom-select|litepicker/;

const [from, to] = process.argv.slice(2);
const sheet = postcss.parse(readFileSync(from, "utf8"));

function kept(selector) {
  const classes = [...selector.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map((match) => match[1]);
  return !WITHOUT.test(selector) && classes.every((name) => PARTS.some((part) => part.test(name)));
}

sheet.walkRules((rule) => {
  if (rule.parent.type === "atrule" && /keyframes/.test(rule.parent.name)) return;
  rule.selectors = rule.selectors.filter(kept);
  if (rule.selectors.length === 0 || rule.selectors[0] === "") rule.remove();
});
sheet.walkAtRules("keyframes", (rule) => rule.remove());
sheet.walkComments((comment) => {
  if (!comment.text.startsWith("!")) comment.remove();
});

// Custom properties that nothing reads, until there are none.
for (let before = -1; before !== 0; ) {
  const used = new Set([...sheet.toString().matchAll(/var\((--[\w-]+)/g)].map((match) => match[1]));
  before = 0;
  sheet.walkDecls(/^--/, (property) => {
    if (!used.has(property.prop)) {
      property.remove();
      before++;
    }
  });
}
for (let emptied = 1; emptied > 0; ) {
  emptied = 0;
  sheet.walk((node) => {
    if ((node.type === "rule" || node.type === "atrule") && node.nodes?.length === 0) {
      node.remove();
      emptied++;
    }
  });
}
sheet.walk((node) => {
  node.raws.before = node.parent === sheet ? "\n" : "";
  node.raws.after = "";
  if (node.type === "rule") node.raws.between = "";
  if (node.type === "decl") node.raws.between = ":";
});
writeFileSync(to, sheet.toString().trim() + "\n");
