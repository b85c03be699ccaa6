"""How the HTML digest looks, on light and dark screens and on paper."""

STYLE = """
:root {
  color-scheme:light dark; --paper:#FAF9F6; --pane:#FFF; --ink:#1F2328; --soft:#5D6269; --line:#E3E1DA;
  --accent:#2B5C8A; --ins:#1A679E; --ins-bg:#DCEBF6; --del:#A8501C; --del-bg:#FAE5D6; --fig:#8A6A00;
  --fig-bg:#FBF0C9; --mov:#6B4FA0; --mov-bg:#ECE6F7; --share:#3E6B3A; --share-bg:#E8F0E4; --band:#F2F0EA
}
@media (prefers-color-scheme:dark) {
  :root {
    --paper:#191B1E; --pane:#202327; --ink:#E4E2DC; --soft:#A6ACB3; --line:#3A3F45; --accent:#8DB8E2;
    --ins:#8CC4EE; --ins-bg:#1E3A50; --del:#F0A878; --del-bg:#4A2E1E; --fig:#E8CB6A; --fig-bg:#453A14;
    --mov:#C3ADEB; --mov-bg:#372D4D; --share:#9CCB96; --share-bg:#263A25; --band:#262A2F
  }
}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body {
  margin:0; background:var(--paper); color:var(--ink);
  font:16px/1.6 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei",
    "Noto Sans CJK SC","Noto Sans SC",sans-serif;
  overflow-wrap:anywhere
}
a{color:var(--accent);text-underline-offset:.2em}
a:not(:hover){text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--pane);padding:.5rem 1rem}
header,main,body>footer{max-width:1200px;margin:0 auto;padding:0 2rem}
header{padding-top:2.5rem}
h1{font-size:1.55rem;line-height:1.35;margin:0 0 .4rem;font-weight:650;text-wrap:balance}
h2 {
  font-size:1.25rem; margin:2.8rem 0 .9rem; padding-bottom:.35rem; border-bottom:2px solid var(--line);
  font-weight:650
}
.by,.hint{color:var(--soft);margin:.2rem 0}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:1.4rem 0 0}
.card {
  background:var(--pane); border:1px solid var(--line); border-radius:8px; padding:.9rem 1.1rem;
  min-width:0
}
.card h2{all:unset;display:block;font-size:.8rem;color:var(--soft)}
.card strong{display:block;font-weight:600;margin:.15rem 0 .35rem;line-height:1.45}
.card p{margin:0;font-size:.85rem;color:var(--soft)}
nav ol{list-style:none;margin:0;padding:0;font-size:.92rem}
nav>ol{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
.tally{display:flex;flex-wrap:wrap;gap:.6rem;margin:0;padding:0;list-style:none}
.tally li {
  background:var(--pane); border:1px solid var(--line); border-radius:8px; padding:.55rem .9rem;
  min-width:7.2rem
}
.tally b{display:block;font-size:1.5rem;line-height:1.2;font-weight:600;font-variant-numeric:tabular-nums}
.tally span{font-size:.85rem;color:var(--soft)}
.tally .sign{color:var(--accent)}
.legend{font-size:.88rem;color:var(--soft);margin:1rem 0 0}
.legend>*{margin-right:1rem}
.filters {
  border:1px solid var(--line); border-radius:8px; margin:0 0 1.2rem; padding:.35rem 1rem .6rem;
  font-size:.9rem; background:var(--pane)
}
.filters legend{color:var(--soft);padding:0 .4rem;font-size:.82rem}
.filters label{margin-right:1.2rem;white-space:nowrap;cursor:pointer}
.filters input{accent-color:var(--accent)}
.changes{background:var(--pane);border:1px solid var(--line);border-radius:8px;overflow:clip}
.sides {
  display:grid; grid-template-columns:1fr 6.2rem 1fr; font-size:.82rem; color:var(--soft);
  border-bottom:1px solid var(--line)
}
.sides>*{padding:.45rem 1.1rem}
.band {
  display:grid; grid-template-columns:1fr 6.2rem 1fr; background:var(--band);
  border-bottom:1px solid var(--line); margin:0; font-size:.98rem; font-weight:650; line-height:1.45;
  scroll-margin-top:1rem
}
h4.band,h5.band{font-size:.92rem}
h5.band{font-weight:600}
.band>*{padding:.55rem 1.1rem;min-width:0}
.band .g{padding:.55rem .2rem;text-align:center;color:var(--soft);font-weight:400;font-size:.8rem}
.row {
  display:grid; grid-template-columns:1fr 6.2rem 1fr; border-bottom:1px solid var(--line);
  scroll-margin-top:1rem
}
.row:last-child{border-bottom:0}
.row:target{box-shadow:inset 4px 0 var(--accent)}
.row .head {
  grid-column:2; grid-row:1; margin:0; padding:.8rem .3rem; font-size:.76rem; line-height:1.45;
  font-weight:400; color:var(--soft); text-align:center; border:solid var(--line); border-width:0 1px
}
.row .head .sign{display:block;font-size:1.05rem;line-height:1.2;color:var(--ink)}
.row .head .to{display:block}
.side{padding:.75rem 1.1rem .85rem;min-width:0;line-height:1.8}
.side.old{grid-column:1;grid-row:1}
.side.new{grid-column:3;grid-row:1}
.side p{margin:0}
.side p+p,.side table+p{margin-top:.7rem;padding-top:.7rem;border-top:1px dashed var(--line)}
.side .no {
  font-weight:400; font-size:.8rem; color:var(--soft); margin-right:.35em;
  font-variant-numeric:tabular-nums
}
.side.none{background:repeating-linear-gradient(135deg,transparent 0 8px,var(--band) 8px 9px)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.rownote {
  grid-column:1/-1; margin:0; padding:.6rem 1.1rem; border-top:1px dashed var(--line); font-size:.9rem;
  background:var(--band); white-space:pre-line
}
.chip {
  display:inline-block; font-size:.74rem; line-height:1.5; padding:0 .5em; border-radius:.7em;
  margin:.15rem 0 0
}
.moved{background:var(--mov-bg);color:var(--mov)}
.important{background:var(--fig-bg);color:var(--fig)}
.cut,.rewritten{background:var(--band);color:var(--share)}
.added .side.new{box-shadow:inset 3px 0 var(--ins)}
.removed .side.old{box-shadow:inset 3px 0 var(--del)}
.removed .side.old{color:var(--soft)}
ins,del {
  unicode-bidi:isolate; border-radius:2px; -webkit-box-decoration-break:clone; box-decoration-break:clone
}
ins {
  background:var(--ins-bg); color:inherit; text-decoration:underline 2px var(--ins);
  text-underline-offset:.25em
}
del{background:var(--del-bg);color:inherit;text-decoration:line-through var(--del)}
ins::before,ins::after,del::before,del::after {
  position:absolute; width:1px; height:1px; overflow:hidden; clip-path:inset(50%); white-space:nowrap
}
ins.figure,del.figure,.figure{background:var(--fig-bg)}
.figure{border-radius:2px}
ins.figure{text-decoration-color:var(--fig)}
del.figure{text-decoration-color:var(--fig)}
ins.typographic,del.typographic{background:none;text-decoration-style:dotted;text-decoration-thickness:1px}
.shared{text-decoration:underline 1.5px var(--share);text-underline-offset:.3em}
sup{line-height:0;font-size:.72em}
sup a{text-decoration:none}
.scroll{overflow-x:auto}
table {
  border-collapse:collapse; width:100%; font-size:.92rem; background:var(--pane);
  border:1px solid var(--line)
}
caption{text-align:left;color:var(--soft);font-size:.86rem;padding:0 0 .4rem}
th,td{
  padding:.45rem .7rem;text-align:left;vertical-align:top;overflow-wrap:break-word;
  border-bottom:1px solid var(--line)
}
th{font-weight:600;font-size:.82rem;color:var(--soft)}
tbody th{color:inherit;font-size:inherit;font-weight:400}
thead th{border-bottom:1.5px solid var(--soft)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.scroll td{min-width:4.5em}
.w{white-space:nowrap}
.up{color:var(--ins)}
.down{color:var(--del)}
.faint{color:var(--soft)}
.l2{padding-left:1.9rem}
.l3{padding-left:3.1rem}
table.quoted{font-size:.86rem;margin:.3rem 0}
figure{margin:0}
svg{display:block;width:100%;height:auto;max-height:52rem}
svg text{font-family:inherit;fill:var(--ink)}
svg .soft{fill:var(--soft)}
svg .bar{fill:var(--soft)}
svg .kept{fill:var(--accent);fill-opacity:.28}
svg .added{fill:var(--ins);fill-opacity:.62}
svg .removed{fill:var(--del);fill-opacity:.55}
body>footer{padding-top:2rem;padding-bottom:3rem;color:var(--soft);font-size:.84rem}
@media screen and (max-width:760px) {
  header,main,body>footer{padding-left:1rem;padding-right:1rem}
  .cards{grid-template-columns:1fr}
  .sides{display:none}
  .band,.row{grid-template-columns:1fr}
  .band .g,.band.same>span:first-child{display:none}
  .row .head{grid-column:1;grid-row:auto;text-align:left;border:0;padding:.7rem 1.1rem 0}
  .row .head .sign,.row .head .to{display:inline;margin-right:.4em}
  .side.old,.side.new{grid-column:1;grid-row:auto}
  .side.none{display:none}
  .side.old{box-shadow:inset 3px 0 var(--del-bg)}
  .side.new{box-shadow:inset 3px 0 var(--ins-bg)}
}
@media print {
  :root {
    color-scheme:light; --paper:#FFF; --pane:#FFF; --ink:#000; --soft:#555; --line:#BBB; --accent:#1B3F63;
    --ins:#0F5488; --ins-bg:#E6F0F8; --del:#8F3F10; --del-bg:#FBEBE0; --fig:#6E5400; --fig-bg:#FBF2D2;
    --mov:#523B80; --mov-bg:#EFEAF8; --share:#2F552C; --share-bg:#EAF1E7; --band:#F1EFE9
  }
  @page{size:A4;margin:16mm 13mm}
  html{font-size:9pt}
  body{font-size:1rem;line-height:1.5}
  header,main,body>footer{max-width:none;padding:0}
  header{padding-top:0}
  .filters,.skip,nav{display:none}
  a{color:inherit;text-decoration:none}
  h2{margin-top:1.4rem}
  h1,h2,.band,caption,thead{break-after:avoid;page-break-after:avoid}
  .row .head,tr,.card,.tally li{break-inside:avoid}
  .changes,.card,.tally li,.filters{border-radius:0}
  .changes{border:0;border-top:1px solid var(--line)}
  .sides,.band,.row{grid-template-columns:1fr 4.6rem 1fr}
  .side,.band>*{padding-left:.5rem;padding-right:.5rem}
  .side{line-height:1.6}
  p{orphans:2;widows:2}
  html:has(.brief){font-size:7.2pt}
  .brief td,.brief th{padding-top:.15rem;padding-bottom:.15rem}
  .brief h2{margin-top:.8rem}
  .brief .card,.brief .tally li{padding:.3rem .6rem}
  *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
"""
