<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
 <context>
  <name>Acts</name>
  <message numerus="yes">
   <source>Removed %n edition(s).</source>
   <translation>
    <numerusform>Removed %n edition.</numerusform>
    <numerusform>Removed %n editions.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CitationsPage</name>
  <message numerus="yes">
   <source>%n place(s)</source>
   <translation>
    <numerusform>%n place</numerusform>
    <numerusform>%n places</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>CommitmentsWindow</name>
  <message numerus="yes">
   <source>%n paragraph(s) that answer nothing</source>
   <translation>
    <numerusform>%n paragraph that answers nothing</numerusform>
    <numerusform>%n paragraphs that answer nothing</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ComparisonWindow</name>
  <message numerus="yes">
   <source>%n character(s) selected: {0}</source>
   <translation>
    <numerusform>%n character selected: {0}</numerusform>
    <numerusform>%n characters selected: {0}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>EditionPage</name>
  <message numerus="yes">
   <source>%n edition(s) are selected.</source>
   <translation>
    <numerusform>%n edition is selected.</numerusform>
    <numerusform>%n editions are selected.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n place(s) that look damaged</source>
   <translation>
    <numerusform>%n place that looks damaged</numerusform>
    <numerusform>%n places that look damaged</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Exchange</name>
  <message numerus="yes">
   <source>%n new edition(s)</source>
   <translation>
    <numerusform>%n new edition</numerusform>
    <numerusform>%n new editions</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n review(s)</source>
   <translation>
    <numerusform>%n review</numerusform>
    <numerusform>%n reviews</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>FlowCanvas</name>
  <message numerus="yes">
   <source>%n row(s)</source>
   <translation>
    <numerusform>%n row</numerusform>
    <numerusform>%n rows</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message numerus="yes">
   <source>reworded %n time(s)</source>
   <translation>
    <numerusform>reworded %n time</numerusform>
    <numerusform>reworded %n times</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Importer</name>
  <message numerus="yes">
   <source>%n edition(s) imported.</source>
   <translation>
    <numerusform>%n edition imported.</numerusform>
    <numerusform>%n editions imported.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Importing %n file(s)…</source>
   <translation>
    <numerusform>Importing %n file…</numerusform>
    <numerusform>Importing %n files…</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LibraryWindow</name>
  <message numerus="yes">
   <source>%n edition(s)</source>
   <translation>
    <numerusform>%n edition</numerusform>
    <numerusform>%n editions</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Message</name>
  <message numerus="yes">
   <source>%n file(s) could not be read.</source>
   <translation>
    <numerusform>%n file could not be read.</numerusform>
    <numerusform>%n files could not be read.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message numerus="yes">
   <source>%n row(s)</source>
   <translation>
    <numerusform>%n row</numerusform>
    <numerusform>%n rows</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n table(s)</source>
   <translation>
    <numerusform>%n table</numerusform>
    <numerusform>%n tables</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>RemovedDialog</name>
  <message numerus="yes">
   <source>Delete %n edition(s) for good?</source>
   <translation>
    <numerusform>Delete %n edition for good?</numerusform>
    <numerusform>Delete %n editions for good?</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SearchDialog</name>
  <message numerus="yes">
   <source>%n place(s)</source>
   <translation>
    <numerusform>%n place</numerusform>
    <numerusform>%n places</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>and %n more</numerusform>
    <numerusform>and %n more</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>in %n edition(s)</source>
   <translation>
    <numerusform>in %n edition</numerusform>
    <numerusform>in %n editions</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SectionModel</name>
  <message numerus="yes">
   <source>%n change(s)</source>
   <translation>
    <numerusform>%n change</numerusform>
    <numerusform>%n changes</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SeriesWindow</name>
  <message numerus="yes">
   <source>%n edition(s)</source>
   <translation>
    <numerusform>%n edition</numerusform>
    <numerusform>%n editions</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShelfDelegate</name>
  <message numerus="yes">
   <source>%n edition(s)</source>
   <translation>
    <numerusform>%n edition</numerusform>
    <numerusform>%n editions</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TermsPage</name>
  <message numerus="yes">
   <source>%n row(s)</source>
   <translation>
    <numerusform>%n row</numerusform>
    <numerusform>%n rows</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TimelineView</name>
  <message numerus="yes">
   <source>%n added</source>
   <translation>
    <numerusform>%n added</numerusform>
    <numerusform>%n added</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changed</source>
   <translation>
    <numerusform>%n changed</numerusform>
    <numerusform>%n changed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n moved</source>
   <translation>
    <numerusform>%n moved</numerusform>
    <numerusform>%n moved</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n moved away</source>
   <translation>
    <numerusform>%n moved away</numerusform>
    <numerusform>%n moved away</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n paragraph(s)</source>
   <translation>
    <numerusform>%n paragraph</numerusform>
    <numerusform>%n paragraphs</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n removed</source>
   <translation>
    <numerusform>%n removed</numerusform>
    <numerusform>%n removed</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n the same</source>
   <translation>
    <numerusform>%n the same</numerusform>
    <numerusform>%n the same</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Veil</name>
  <message numerus="yes">
   <source>Drop to open %n file(s)</source>
   <translation>
    <numerusform>Drop to open %n file</numerusform>
    <numerusform>Drop to open %n files</numerusform>
   </translation>
  </message>
 </context>
</TS>
