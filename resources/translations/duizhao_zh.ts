<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>A reader that compares editions of a report. It works offline and sends nothing anywhere.</source>
   <translation>逐版对读报告的阅读器。完全离线工作，不向任何地方发送数据。</translation>
  </message>
  <message>
   <source>About Duizhao</source>
   <translation>关于对照</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Copy versions</source>
   <translation>复制版本信息</translation>
  </message>
  <message>
   <source>Duizhao 对照</source>
   <translation>对照 Duizhao</translation>
  </message>
  <message>
   <source>It stands on the work of others:</source>
   <translation>本程序建立在以下软件之上：</translation>
  </message>
  <message>
   <source>Its authors supply no licence text.</source>
   <translation>作者未附许可证全文。</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>许可</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>组成部分</translation>
  </message>
  <message>
   <source>Parts, versions and licences</source>
   <translation>组成部分、版本和许可</translation>
  </message>
  <message>
   <source>The licence in full</source>
   <translation>许可证全文</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>版本号</translation>
  </message>
  <message>
   <source>Version {version}, MIT License</source>
   <translation>版本 {version}，MIT 许可</translation>
  </message>
 </context>
 <context>
  <name>Accessible</name>
  <message>
   <source>New {0}</source>
   <translation>新版 {0}</translation>
  </message>
  <message>
   <source>New: {0}</source>
   <translation>新版：{0}</translation>
  </message>
  <message>
   <source>Old {0}</source>
   <translation>旧版 {0}</translation>
  </message>
  <message>
   <source>Old: {0}</source>
   <translation>旧版：{0}</translation>
  </message>
  <message>
   <source>important</source>
   <translation>重要</translation>
  </message>
  <message>
   <source>note: {0}</source>
   <translation>批注：{0}</translation>
  </message>
  <message>
   <source>seen</source>
   <translation>已阅</translation>
  </message>
 </context>
 <context>
  <name>Acts</name>
  <message>
   <source>Correct the identity</source>
   <translation>更正身份信息</translation>
  </message>
  <message>
   <source>Move in the series</source>
   <translation>在系列中移动</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message numerus="yes">
   <source>Removed %n edition(s).</source>
   <translation>
    <numerusform>已移除 %n 个版本。</numerusform>
   </translation>
  </message>
  <message>
   <source>Removed “{title}”.</source>
   <translation>已移除“{title}”。</translation>
  </message>
  <message>
   <source>Rename the series</source>
   <translation>重命名系列</translation>
  </message>
  <message>
   <source>Where a series of the new name exists, the two become one.</source>
   <translation>如已有同名系列，两个系列将合并。</translation>
  </message>
  <message>
   <source>“{name}” is an edition of its own now.</source>
   <translation>“{name}”现已成为独立版本。</translation>
  </message>
 </context>
 <context>
  <name>Bar</name>
  <message>
   <source>+/−</source>
   <translation>增删</translation>
  </message>
  <message>
   <source>{0}: {1}</source>
   <translation>{0}：{1}</translation>
  </message>
 </context>
 <context>
  <name>ChangesPage</name>
  <message>
   <source>Both editions say the same.</source>
   <translation>两个版本内容相同。</translation>
  </message>
  <message>
   <source>Both editions say the same; only typography differs.</source>
   <translation>两个版本内容相同，只有排版差异。</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>改动</translation>
  </message>
  <message>
   <source>Nothing changed in what is shown.</source>
   <translation>当前显示的内容没有改动。</translation>
  </message>
 </context>
 <context>
  <name>Choices</name>
  <message>
   <source>&amp;Author</source>
   <translation>作者(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Format</source>
   <translation>格式(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>语言(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Preset</source>
   <translation>预设(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Title</source>
   <translation>标题(&amp;T)</translation>
  </message>
  <message>
   <source>A preset of the same name is replaced.</source>
   <translation>同名的预设将被替换。</translation>
  </message>
  <message>
   <source>All changes</source>
   <translation>全部改动</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>改动</translation>
  </message>
  <message>
   <source>Changes, side by side</source>
   <translation>逐处改动（并列）</translation>
  </message>
  <message>
   <source>Citations</source>
   <translation>引证</translation>
  </message>
  <message>
   <source>Contents</source>
   <translation>内容</translation>
  </message>
  <message>
   <source>Delete preset</source>
   <translation>删除预设</translation>
  </message>
  <message>
   <source>Edits that count</source>
   <translation>计入的改动</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>Footnotes</source>
   <translation>脚注</translation>
  </message>
  <message>
   <source>Made from the editions' titles</source>
   <translation>由两个版本的标题组成</translation>
  </message>
  <message>
   <source>Map of sections</source>
   <translation>章节对应表</translation>
  </message>
  <message>
   <source>My preset</source>
   <translation>我的预设</translation>
  </message>
  <message>
   <source>Notes of the review</source>
   <translation>审阅批注</translation>
  </message>
  <message>
   <source>Only what is marked as important</source>
   <translation>仅标为重要的</translation>
  </message>
  <message>
   <source>Only what was reviewed</source>
   <translation>仅已审阅的</translation>
  </message>
  <message>
   <source>Operative verbs</source>
   <translation>动词</translation>
  </message>
  <message>
   <source>Optional</source>
   <translation>可不填</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>范围</translation>
  </message>
  <message>
   <source>Rows that are</source>
   <translation>列入的行</translation>
  </message>
  <message>
   <source>Rows without changes</source>
   <translation>没有改动的行</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Save as a preset</source>
   <translation>保存为预设</translation>
  </message>
  <message>
   <source>Save preset…</source>
   <translation>保存预设…</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>章节</translation>
  </message>
  <message>
   <source>Terms</source>
   <translation>术语</translation>
  </message>
  <message>
   <source>What goes in</source>
   <translation>列入的内容</translation>
  </message>
  <message>
   <source>Where the sections went</source>
   <translation>章节流向图</translation>
  </message>
  <message>
   <source>Words that gained or lost</source>
   <translation>用词增减图</translation>
  </message>
 </context>
 <context>
  <name>CitationsPage</name>
  <message numerus="yes">
   <source>%n place(s)</source>
   <translation>
    <numerusform>%n 处</numerusform>
   </translation>
  </message>
  <message>
   <source>Citations</source>
   <translation>引证</translation>
  </message>
  <message>
   <source>No document is cited.</source>
   <translation>没有引用任何文件。</translation>
  </message>
  <message>
   <source>newly cited</source>
   <translation>新引</translation>
  </message>
  <message>
   <source>no longer cited</source>
   <translation>不再引用</translation>
  </message>
  <message>
   <source>replaced</source>
   <translation>已更替</translation>
  </message>
  <message>
   <source>still cited</source>
   <translation>仍引用</translation>
  </message>
 </context>
 <context>
  <name>CitationsWindow</name>
  <message>
   <source>Citations of {edition}</source>
   <translation>{edition} 的引证</translation>
  </message>
  <message>
   <source>Nothing in the library cites it.</source>
   <translation>资料库中没有引证它的版本。</translation>
  </message>
  <message>
   <source>What it cites</source>
   <translation>它引证的文件</translation>
  </message>
  <message>
   <source>Who cites it</source>
   <translation>谁引证它</translation>
  </message>
  <message>
   <source>Within the document</source>
   <translation>本文件之内</translation>
  </message>
  <message>
   <source>not in the library</source>
   <translation>不在资料库中</translation>
  </message>
  <message>
   <source>not in the library; also cited by {editions}</source>
   <translation>不在资料库中；也见于{editions}</translation>
  </message>
  <message>
   <source>note {mark}</source>
   <translation>注 {mark}</translation>
  </message>
 </context>
 <context>
  <name>ColumnsView</name>
  <message>
   <source>Editions side by side</source>
   <translation>各版本并列</translation>
  </message>
 </context>
 <context>
  <name>CommandPalette</name>
  <message>
   <source>All commands</source>
   <translation>所有命令</translation>
  </message>
  <message>
   <source>Commands</source>
   <translation>命令</translation>
  </message>
  <message>
   <source>Find a command</source>
   <translation>查找命令</translation>
  </message>
  <message>
   <source>What do you want to do?</source>
   <translation>想做什么？</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Redo {0}</source>
   <translation>重做“{0}”(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Undo {0}</source>
   <translation>撤销“{0}”(&amp;U)</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Copy the new side</source>
   <translation>复制新版一侧</translation>
  </message>
  <message>
   <source>Copy the old side</source>
   <translation>复制旧版一侧</translation>
  </message>
  <message>
   <source>Copy with marks</source>
   <translation>连同标记复制</translation>
  </message>
  <message>
   <source>Default text size</source>
   <translation>默认字号</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <source>Filter…</source>
   <translation>筛选…</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>查找</translation>
  </message>
  <message>
   <source>Find next</source>
   <translation>查找下一个</translation>
  </message>
  <message>
   <source>Find previous</source>
   <translation>查找上一个</translation>
  </message>
  <message>
   <source>Go to its other place, or to its next part</source>
   <translation>转到另一处或下一部分</translation>
  </message>
  <message>
   <source>Go to paragraph…</source>
   <translation>转到段落…</translation>
  </message>
  <message>
   <source>Important</source>
   <translation>重要</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>放大文字</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>资料库</translation>
  </message>
  <message>
   <source>Mark as seen and go on</source>
   <translation>标为已阅，到下一处</translation>
  </message>
  <message>
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>下一处</translation>
  </message>
  <message>
   <source>Next change</source>
   <translation>下一处改动</translation>
  </message>
  <message>
   <source>Next change not reviewed</source>
   <translation>下一处未审阅的改动</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>批注</translation>
  </message>
  <message>
   <source>One column</source>
   <translation>单栏</translation>
  </message>
  <message>
   <source>Pair with…</source>
   <translation>配对…</translation>
  </message>
  <message>
   <source>Panel</source>
   <translation>侧栏</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>上一处</translation>
  </message>
  <message>
   <source>Previous change</source>
   <translation>上一处改动</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>章节栏</translation>
  </message>
  <message>
   <source>Select this side of the row, then of all rows</source>
   <translation>选中本行这一侧，再按选中所有行</translation>
  </message>
  <message>
   <source>Show or hide figures</source>
   <translation>显示或隐藏数据改动</translation>
  </message>
  <message>
   <source>Show or hide moves</source>
   <translation>显示或隐藏移位</translation>
  </message>
  <message>
   <source>Show or hide typography</source>
   <translation>显示或隐藏排版差异</translation>
  </message>
  <message>
   <source>Show or hide what was added and removed</source>
   <translation>显示或隐藏增删</translation>
  </message>
  <message>
   <source>Show or hide wording</source>
   <translation>显示或隐藏措辞改动</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>缩小文字</translation>
  </message>
  <message>
   <source>Swap sides</source>
   <translation>左右互换</translation>
  </message>
  <message>
   <source>Take a paragraph out of the row</source>
   <translation>从本行移出一段</translation>
  </message>
  <message>
   <source>Text cursor</source>
   <translation>文本光标</translation>
  </message>
  <message>
   <source>The whole at a glance</source>
   <translation>全局一览</translation>
  </message>
  <message>
   <source>Unpair</source>
   <translation>解除配对</translation>
  </message>
  <message>
   <source>Unreviewed</source>
   <translation>未审阅</translation>
  </message>
 </context>
 <context>
  <name>CommitmentsWindow</name>
  <message numerus="yes">
   <source>%n paragraph(s) that answer nothing</source>
   <translation>
    <numerusform>%n 段不答复任何一项</numerusform>
   </translation>
  </message>
  <message>
   <source>Answered by</source>
   <translation>答复的段落</translation>
  </message>
  <message>
   <source>Because: {why}</source>
   <translation>依据：{why}</translation>
  </message>
  <message>
   <source>Commitment</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Commitments</source>
   <translation>承诺</translation>
  </message>
  <message>
   <source>Commitments and answers</source>
   <translation>承诺与答复</translation>
  </message>
  <message>
   <source>Comparing…</source>
   <translation>正在对照…</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>显示</translation>
  </message>
  <message>
   <source>State</source>
   <translation>状况</translation>
  </message>
  <message>
   <source>Text and answers</source>
   <translation>原文与答复</translation>
  </message>
 </context>
 <context>
  <name>CommonCommands</name>
  <message>
   <source>&amp;About Duizhao</source>
   <translation>关于对照(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Keyboard map</source>
   <translation>键位图(&amp;K)</translation>
  </message>
  <message>
   <source>&amp;Manual</source>
   <translation>使用手册(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Preferences…</source>
   <translation>偏好设置(&amp;P)…</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <source>All &amp;commands…</source>
   <translation>所有命令(&amp;C)…</translation>
  </message>
  <message>
   <source>Close the window</source>
   <translation>关闭窗口</translation>
  </message>
 </context>
 <context>
  <name>ComparisonWindow</name>
  <message numerus="yes">
   <source>%n character(s) selected: {0}</source>
   <translation>
    <numerusform>已选 %n 个字符：{0}</numerusform>
   </translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>对照</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>已复制。</translation>
  </message>
  <message>
   <source>F7 next   Shift+F7 previous   Space seen   I important   N note   ? keys</source>
   <translation>F7 下一处   Shift+F7 上一处   空格 已阅   I 重要   N 批注   ? 键位</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>转到</translation>
  </message>
  <message>
   <source>History of this paragraph…</source>
   <translation>这一段的沿革…</translation>
  </message>
  <message>
   <source>No side of this row has several paragraphs.</source>
   <translation>本行两侧都只有一段。</translation>
  </message>
  <message>
   <source>Pairing</source>
   <translation>配对</translation>
  </message>
  <message>
   <source>Select and copy</source>
   <translation>选择与复制</translation>
  </message>
  <message>
   <source>Take this paragraph out of the row</source>
   <translation>把这一段移出本行</translation>
  </message>
  <message>
   <source>Text cursor on; Shift and arrow keys select.</source>
   <translation>文本光标已打开；按住 Shift 用方向键选取。</translation>
  </message>
  <message>
   <source>This row has one side only.</source>
   <translation>这一行只有一侧。</translation>
  </message>
  <message>
   <source>View</source>
   <translation>显示</translation>
  </message>
  <message>
   <source>{0} → {1} – Duizhao</source>
   <translation>{0} → {1} – 对照</translation>
  </message>
 </context>
 <context>
  <name>Contents</name>
  <message>
   <source>Changes</source>
   <translation>改动</translation>
  </message>
  <message>
   <source>Citations</source>
   <translation>引证</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>Footnotes</source>
   <translation>脚注</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>批注</translation>
  </message>
  <message>
   <source>Terms</source>
   <translation>术语</translation>
  </message>
  <message>
   <source>Verbs</source>
   <translation>动词</translation>
  </message>
 </context>
 <context>
  <name>Desk</name>
  <message>
   <source>Close {0}</source>
   <translation>关闭 {0}</translation>
  </message>
 </context>
 <context>
  <name>Desks</name>
  <message>
   <source>Read only: what you mark here is not kept</source>
   <translation>资料库只读，此处所作标记不会保存</translation>
  </message>
 </context>
 <context>
  <name>EditionPage</name>
  <message numerus="yes">
   <source>%n edition(s) are selected.</source>
   <translation>
    <numerusform>已选中 %n 个版本。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n place(s) that look damaged</source>
   <translation>
    <numerusform>%n 处疑似损坏</numerusform>
   </translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>对照</translation>
  </message>
  <message>
   <source>Compare two editions</source>
   <translation>对照两个版本</translation>
  </message>
  <message>
   <source>Compare with previous</source>
   <translation>与上一版对照</translation>
  </message>
  <message>
   <source>Correct title, series, year and the like (F2)</source>
   <translation>更正标题、系列、年份等（F2）</translation>
  </message>
  <message>
   <source>Correct…</source>
   <translation>更正…</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Edition</source>
   <translation>版本</translation>
  </message>
  <message>
   <source>Imported</source>
   <translation>导入日期</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>种类</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Line {line}: </source>
   <translation>第 {line} 行：</translation>
  </message>
  <message>
   <source>Name here</source>
   <translation>库中名称</translation>
  </message>
  <message>
   <source>Newer</source>
   <translation>新版</translation>
  </message>
  <message>
   <source>Older</source>
   <translation>旧版</translation>
  </message>
  <message>
   <source>Paragraphs</source>
   <translation>段落</translation>
  </message>
  <message>
   <source>Places that look damaged</source>
   <translation>疑似损坏之处</translation>
  </message>
  <message>
   <source>Previous: {edition}</source>
   <translation>上一版：{edition}</translation>
  </message>
  <message>
   <source>Revision</source>
   <translation>修订次数</translation>
  </message>
  <message>
   <source>Select an edition to see what it is, or two to compare them.</source>
   <translation>选中一个版本可查看其信息，选中两个可进行对照。</translation>
  </message>
  <message>
   <source>Series</source>
   <translation>系列</translation>
  </message>
  <message>
   <source>Session</source>
   <translation>届会</translation>
  </message>
  <message>
   <source>Symbol</source>
   <translation>文号</translation>
  </message>
  <message>
   <source>The text is shown as the file has it; nothing was repaired.</source>
   <translation>文字按文件原样显示，未作任何修补。</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>年份</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>另有 %n 处</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>EmptyPage</name>
  <message>
   <source>1  Open</source>
   <translation>1　打开</translation>
  </message>
  <message>
   <source>2  Compare</source>
   <translation>2　对照</translation>
  </message>
  <message>
   <source>3  Review and pass on</source>
   <translation>3　审阅与转交</translation>
  </message>
  <message>
   <source>Duizhao finds what belongs together, and shows what changed in words, figures and names.</source>
   <translation>对照找出彼此相应的内容，标明措辞、数据和名称的变化。</translation>
  </message>
  <message>
   <source>Go from change to change, mark and note, and export a summary of changes.</source>
   <translation>逐处查看改动，标记、批注，然后导出变化摘要。</translation>
  </message>
  <message>
   <source>Open files…</source>
   <translation>打开文件…</translation>
  </message>
  <message>
   <source>Open this year's report and last year's. They are kept here, by series.</source>
   <translation>打开今年和去年的报告。它们按系列保存在这里。</translation>
  </message>
  <message>
   <source>Or drop files anywhere on this window: text, Markdown, Word, OpenDocument, RTF, PDF, HTML.</source>
   <translation>也可以把文件拖到窗口任意位置：文本、Markdown、Word、OpenDocument、RTF、PDF、HTML。</translation>
  </message>
  <message>
   <source>Press Enter on an edition: it stands beside the one before it, row by row.</source>
   <translation>在一个版本上按回车：它与上一版逐行并列。</translation>
  </message>
  <message>
   <source>Read two editions side by side</source>
   <translation>两个版本，并列对读</translation>
  </message>
  <message>
   <source>Try the Chinese samples</source>
   <translation>试用中文示例</translation>
  </message>
  <message>
   <source>Try the English samples</source>
   <translation>试用英文示例</translation>
  </message>
  <message>
   <source>Welcome</source>
   <translation>欢迎</translation>
  </message>
 </context>
 <context>
  <name>Exchange</name>
  <message numerus="yes">
   <source>%n new edition(s)</source>
   <translation>
    <numerusform>%n 个新版本</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n review(s)</source>
   <translation>
    <numerusform>%n 条审阅</numerusform>
   </translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <source>Bring in another library</source>
   <translation>并入另一资料库</translation>
  </message>
  <message>
   <source>Bringing in {file}…</source>
   <translation>正在并入 {file}…</translation>
  </message>
  <message>
   <source>Brought in: {editions}, {reviews}.</source>
   <translation>已并入：{editions}，{reviews}。</translation>
  </message>
  <message>
   <source>Libraries ({formats})</source>
   <translation>资料库 ({formats})</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>资料库</translation>
  </message>
  <message>
   <source>Save a copy of the library</source>
   <translation>保存资料库副本</translation>
  </message>
  <message>
   <source>Save the selected editions as a library</source>
   <translation>将选中的版本另存为资料库</translation>
  </message>
  <message>
   <source>Saved as {file}.</source>
   <translation>已保存为 {file}。</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>正在保存…</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Export a summary of changes</source>
   <translation>导出变化摘要</translation>
  </message>
  <message>
   <source>Export as</source>
   <translation>导出为</translation>
  </message>
  <message>
   <source>Exporting…</source>
   <translation>正在导出…</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <source>Open the file</source>
   <translation>打开文件</translation>
  </message>
  <message>
   <source>Show the folder</source>
   <translation>打开所在文件夹</translation>
  </message>
  <message>
   <source>The summary is written</source>
   <translation>变化摘要已写好</translation>
  </message>
  <message>
   <source>What goes in</source>
   <translation>列入的内容</translation>
  </message>
 </context>
 <context>
  <name>FigurePlot</name>
  <message>
   <source>Figures over the editions</source>
   <translation>历次版本的数据</translation>
  </message>
 </context>
 <context>
  <name>FiguresPage</name>
  <message>
   <source>Figures</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>No figure changed.</source>
   <translation>没有数据变化。</translation>
  </message>
  <message>
   <source>added</source>
   <translation>新增</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>删除</translation>
  </message>
 </context>
 <context>
  <name>Files</name>
  <message>
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
  <message>
   <source>Documents ({formats})</source>
   <translation>文档 ({formats})</translation>
  </message>
  <message>
   <source>Files of type:</source>
   <translation>文件类型：</translation>
  </message>
  <message>
   <source>Look in:</source>
   <translation>查找范围：</translation>
  </message>
 </context>
 <context>
  <name>FilterBox</name>
  <message>
   <source>All rows</source>
   <translation>所有行</translation>
  </message>
  <message>
   <source>All sections</source>
   <translation>所有章节</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>改动</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>筛选</translation>
  </message>
  <message>
   <source>Hide all other rows</source>
   <translation>隐藏其他行</translation>
  </message>
  <message>
   <source>Important</source>
   <translation>重要</translation>
  </message>
  <message>
   <source>Not reviewed</source>
   <translation>未审阅</translation>
  </message>
  <message>
   <source>Relations</source>
   <translation>关系</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>审阅进度</translation>
  </message>
  <message>
   <source>Reviewed</source>
   <translation>已审阅</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>章节</translation>
  </message>
  <message>
   <source>Show everything</source>
   <translation>全部显示</translation>
  </message>
  <message>
   <source>With a note</source>
   <translation>有批注</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>文字</translation>
  </message>
  <message>
   <source>on either side</source>
   <translation>任一侧包含</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>Close (Esc)</source>
   <translation>关闭（Esc）</translation>
  </message>
  <message>
   <source>Find in both editions</source>
   <translation>在两个版本中查找</translation>
  </message>
  <message>
   <source>Next find (F3)</source>
   <translation>下一个（F3）</translation>
  </message>
  <message>
   <source>Not found</source>
   <translation>未找到</translation>
  </message>
  <message>
   <source>Previous find (Shift+F3)</source>
   <translation>上一个（Shift+F3）</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>正在查找…</translation>
  </message>
  <message>
   <source>{0} of {1} · old {2} · new {3}</source>
   <translation>第 {0} / {1} 个 · 旧版 {2} · 新版 {3}</translation>
  </message>
 </context>
 <context>
  <name>FlowCanvas</name>
  <message numerus="yes">
   <source>%n row(s)</source>
   <translation>
    <numerusform>%n 行</numerusform>
   </translation>
  </message>
  <message>
   <source>Where each old section's content went</source>
   <translation>旧版各章节内容的去向</translation>
  </message>
 </context>
 <context>
  <name>FootnotesPage</name>
  <message>
   <source>Footnotes</source>
   <translation>脚注</translation>
  </message>
  <message>
   <source>Neither edition has footnotes.</source>
   <translation>两个版本都没有脚注。</translation>
  </message>
  <message>
   <source>The note in full</source>
   <translation>脚注全文</translation>
  </message>
 </context>
 <context>
  <name>Gone</name>
  <message>
   <source>Stood here and moved: {0}</source>
   <translation>原在此处，已移位：{0}</translation>
  </message>
 </context>
 <context>
  <name>GotoBox</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Go there</source>
   <translation>转到</translation>
  </message>
  <message>
   <source>Go to paragraph</source>
   <translation>转到段落</translation>
  </message>
  <message>
   <source>Number of the paragraph</source>
   <translation>段号</translation>
  </message>
  <message>
   <source>The number as printed in either edition; the new one is looked through first.</source>
   <translation>任一版本中印出的段号；先在新版中找。</translation>
  </message>
  <message>
   <source>There is no paragraph {0}.</source>
   <translation>没有第 {0} 段。</translation>
  </message>
 </context>
 <context>
  <name>HelpWindow</name>
  <message>
   <source>Manual</source>
   <translation>使用手册</translation>
  </message>
  <message>
   <source>Pages of the manual</source>
   <translation>手册目录</translation>
  </message>
 </context>
 <context>
  <name>HistoryPanel</name>
  <message>
   <source>Choose a paragraph to see where it comes from and what became of it.</source>
   <translation>选一个段落，看它从何而来、后来怎样。</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>First and last seen</source>
   <translation>始见与终见</translation>
  </message>
  <message>
   <source>History of a paragraph</source>
   <translation>段落的沿革</translation>
  </message>
  <message>
   <source>History of {place}</source>
   <translation>{place}的沿革</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Sentences</source>
   <translation>句子</translation>
  </message>
  <message>
   <source>Verbs</source>
   <translation>动词</translation>
  </message>
  <message>
   <source>first edition</source>
   <translation>首版</translation>
  </message>
  <message>
   <source>last in {edition}</source>
   <translation>终见于{edition}</translation>
  </message>
  <message>
   <source>moved</source>
   <translation>移位</translation>
  </message>
  <message>
   <source>nothing belongs to it here</source>
   <translation>没有对应段落</translation>
  </message>
  <message>
   <source>only in {edition}</source>
   <translation>仅见于{edition}</translation>
  </message>
  <message numerus="yes">
   <source>reworded %n time(s)</source>
   <translation>
    <numerusform>改写 %n 次</numerusform>
   </translation>
  </message>
  <message>
   <source>since {edition}</source>
   <translation>始见于{edition}</translation>
  </message>
 </context>
 <context>
  <name>Hits</name>
  <message>
   <source>confidence {0}</source>
   <translation>把握 {0}</translation>
  </message>
 </context>
 <context>
  <name>IdentityDialog</name>
  <message>
   <source>&amp;Date</source>
   <translation>日期(&amp;D)</translation>
  </message>
  <message>
   <source>&amp;Kind</source>
   <translation>种类(&amp;K)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>语言(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Session</source>
   <translation>届会(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Title</source>
   <translation>标题(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Year</source>
   <translation>年份(&amp;Y)</translation>
  </message>
  <message>
   <source>A date is written as year-month-day, such as 2024-05-31.</source>
   <translation>日期写作“年-月-日”，例如 2024-05-31。</translation>
  </message>
  <message>
   <source>A year has four digits, such as 2024.</source>
   <translation>年份是四位数字，例如 2024。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Correct the identity</source>
   <translation>更正身份信息</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Se&amp;ries</source>
   <translation>系列(&amp;R)</translation>
  </message>
  <message>
   <source>Sy&amp;mbol</source>
   <translation>文号(&amp;M)</translation>
  </message>
  <message>
   <source>What you correct here is kept, also when a corrected file comes in.</source>
   <translation>这里的更正会一直保留，导入更正后的文件时也不会丢失。</translation>
  </message>
  <message>
   <source>Which document is this?</source>
   <translation>这是哪份文件？</translation>
  </message>
  <message>
   <source>YYYY-MM-DD</source>
   <translation>年-月-日</translation>
  </message>
 </context>
 <context>
  <name>Importer</name>
  <message numerus="yes">
   <source>%n edition(s) imported.</source>
   <translation>
    <numerusform>已导入 %n 个版本。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Importing %n file(s)…</source>
   <translation>
    <numerusform>正在导入 %n 个文件…</numerusform>
   </translation>
  </message>
  <message>
   <source>Importing {file}…</source>
   <translation>正在导入 {file}…</translation>
  </message>
  <message>
   <source>Stopped. What was read by then is kept.</source>
   <translation>已停止。此前读入的内容已保留。</translation>
  </message>
 </context>
 <context>
  <name>KeyMap</name>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Commands without a key are found in the palette (Ctrl+K).</source>
   <translation>没有快捷键的命令可在命令面板（Ctrl+K）中找到。</translation>
  </message>
  <message>
   <source>Keyboard map</source>
   <translation>键位图</translation>
  </message>
 </context>
 <context>
  <name>Kinds</name>
  <message>
   <source>Declaration</source>
   <translation>宣言</translation>
  </message>
  <message>
   <source>Document</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>Law</source>
   <translation>法律</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <source>Resolution</source>
   <translation>决议</translation>
  </message>
 </context>
 <context>
  <name>Labels</name>
  <message>
   <source>Added</source>
   <translation>新增</translation>
  </message>
  <message>
   <source>Added and removed</source>
   <translation>增删</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Counterpart</source>
   <translation>改写</translation>
  </message>
  <message>
   <source>Equivalent</source>
   <translation>相同</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>数据</translation>
  </message>
  <message>
   <source>Front matter</source>
   <translation>文前部分</translation>
  </message>
  <message>
   <source>Moved</source>
   <translation>移位</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>开头</translation>
  </message>
  <message>
   <source>Operative part</source>
   <translation>执行部分</translation>
  </message>
  <message>
   <source>Preamble</source>
   <translation>序言</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Revised</source>
   <translation>修订</translation>
  </message>
  <message>
   <source>Typographic</source>
   <translation>排版</translation>
  </message>
  <message>
   <source>Wording</source>
   <translation>措辞</translation>
  </message>
  <message>
   <source>added</source>
   <translation>新增</translation>
  </message>
  <message>
   <source>counterpart</source>
   <translation>改写</translation>
  </message>
  <message>
   <source>from {0}</source>
   <translation>原 {0}</translation>
  </message>
  <message>
   <source>merged from {0}</source>
   <translation>由 {0} 段合并</translation>
  </message>
  <message>
   <source>moved</source>
   <translation>移位</translation>
  </message>
  <message>
   <source>moved · was {0}</source>
   <translation>移位 · 原 {0}</translation>
  </message>
  <message>
   <source>paired by hand</source>
   <translation>人工配对</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>split in {0}</source>
   <translation>拆为 {0} 段</translation>
  </message>
 </context>
 <context>
  <name>Languages</name>
  <message>
   <source>Arabic</source>
   <translation>阿拉伯文</translation>
  </message>
  <message>
   <source>Bulgarian</source>
   <translation>保加利亚文</translation>
  </message>
  <message>
   <source>Chinese</source>
   <translation>中文</translation>
  </message>
  <message>
   <source>Czech</source>
   <translation>捷克文</translation>
  </message>
  <message>
   <source>Danish</source>
   <translation>丹麦文</translation>
  </message>
  <message>
   <source>Dutch</source>
   <translation>荷兰文</translation>
  </message>
  <message>
   <source>English</source>
   <translation>英文</translation>
  </message>
  <message>
   <source>Finnish</source>
   <translation>芬兰文</translation>
  </message>
  <message>
   <source>French</source>
   <translation>法文</translation>
  </message>
  <message>
   <source>German</source>
   <translation>德文</translation>
  </message>
  <message>
   <source>Greek</source>
   <translation>希腊文</translation>
  </message>
  <message>
   <source>Hebrew</source>
   <translation>希伯来文</translation>
  </message>
  <message>
   <source>Hindi</source>
   <translation>印地文</translation>
  </message>
  <message>
   <source>Hungarian</source>
   <translation>匈牙利文</translation>
  </message>
  <message>
   <source>Indonesian</source>
   <translation>印度尼西亚文</translation>
  </message>
  <message>
   <source>Italian</source>
   <translation>意大利文</translation>
  </message>
  <message>
   <source>Japanese</source>
   <translation>日文</translation>
  </message>
  <message>
   <source>Korean</source>
   <translation>韩文</translation>
  </message>
  <message>
   <source>Malay</source>
   <translation>马来文</translation>
  </message>
  <message>
   <source>Norwegian</source>
   <translation>挪威文</translation>
  </message>
  <message>
   <source>Persian</source>
   <translation>波斯文</translation>
  </message>
  <message>
   <source>Polish</source>
   <translation>波兰文</translation>
  </message>
  <message>
   <source>Portuguese</source>
   <translation>葡萄牙文</translation>
  </message>
  <message>
   <source>Romanian</source>
   <translation>罗马尼亚文</translation>
  </message>
  <message>
   <source>Russian</source>
   <translation>俄文</translation>
  </message>
  <message>
   <source>Spanish</source>
   <translation>西班牙文</translation>
  </message>
  <message>
   <source>Swedish</source>
   <translation>瑞典文</translation>
  </message>
  <message>
   <source>Thai</source>
   <translation>泰文</translation>
  </message>
  <message>
   <source>Turkish</source>
   <translation>土耳其文</translation>
  </message>
  <message>
   <source>Ukrainian</source>
   <translation>乌克兰文</translation>
  </message>
  <message>
   <source>Vietnamese</source>
   <translation>越南文</translation>
  </message>
 </context>
 <context>
  <name>LibraryCommands</name>
  <message>
   <source>&amp;Bring in another library…</source>
   <translation>并入另一资料库(&amp;B)…</translation>
  </message>
  <message>
   <source>&amp;Close the window</source>
   <translation>关闭窗口(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Compare</source>
   <translation>对照(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Compare the two selected</source>
   <translation>对照选中的两个版本(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Find in the list</source>
   <translation>在列表中查找(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Make the corrected file an edition of its own</source>
   <translation>把更正后的文件作为独立版本(&amp;M)</translation>
  </message>
  <message>
   <source>&amp;Open files…</source>
   <translation>打开文件(&amp;O)…</translation>
  </message>
  <message>
   <source>&amp;Page of the edition</source>
   <translation>版本信息页(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Recent comparisons</source>
   <translation>最近的对照(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Remove</source>
   <translation>移除(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Samples</source>
   <translation>示例(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <source>By &amp;edition</source>
   <translation>按版本(&amp;E)</translation>
  </message>
  <message>
   <source>By &amp;language</source>
   <translation>按语言(&amp;L)</translation>
  </message>
  <message>
   <source>By &amp;title</source>
   <translation>按标题(&amp;T)</translation>
  </message>
  <message>
   <source>By &amp;warnings</source>
   <translation>按警告数(&amp;W)</translation>
  </message>
  <message>
   <source>By date of &amp;import</source>
   <translation>按导入日期(&amp;I)</translation>
  </message>
  <message>
   <source>By number of &amp;paragraphs</source>
   <translation>按段落数(&amp;P)</translation>
  </message>
  <message>
   <source>Ci&amp;tations…</source>
   <translation>引证(&amp;T)…</translation>
  </message>
  <message>
   <source>Compare with &amp;previous</source>
   <translation>与上一版对照(&amp;P)</translation>
  </message>
  <message>
   <source>Compare with a &amp;file…</source>
   <translation>与文件对照(&amp;F)…</translation>
  </message>
  <message>
   <source>Correct the &amp;identity…</source>
   <translation>更正身份信息(&amp;I)…</translation>
  </message>
  <message>
   <source>Move &amp;earlier in the series</source>
   <translation>在系列中前移(&amp;E)</translation>
  </message>
  <message>
   <source>Move &amp;later in the series</source>
   <translation>在系列中后移(&amp;L)</translation>
  </message>
  <message>
   <source>Open the &amp;Chinese samples</source>
   <translation>打开中文示例(&amp;C)</translation>
  </message>
  <message>
   <source>Open the &amp;English samples</source>
   <translation>打开英文示例(&amp;E)</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>排序</translation>
  </message>
  <message>
   <source>Remo&amp;ved editions…</source>
   <translation>已移除的版本(&amp;V)…</translation>
  </message>
  <message>
   <source>Rename the &amp;series…</source>
   <translation>重命名系列(&amp;S)…</translation>
  </message>
  <message>
   <source>Save a &amp;copy of the library…</source>
   <translation>保存资料库副本(&amp;C)…</translation>
  </message>
  <message>
   <source>Save the selected editions as a &amp;library…</source>
   <translation>将选中的版本另存为资料库(&amp;L)…</translation>
  </message>
  <message>
   <source>Search in all &amp;texts…</source>
   <translation>在全部正文中搜索(&amp;T)…</translation>
  </message>
  <message>
   <source>The whole &amp;series…</source>
   <translation>整个系列(&amp;S)…</translation>
  </message>
  <message>
   <source>What was &amp;asked and answered…</source>
   <translation>承诺与答复(&amp;A)…</translation>
  </message>
 </context>
 <context>
  <name>LibraryWindow</name>
  <message numerus="yes">
   <source>%n edition(s)</source>
   <translation>
    <numerusform>%n 个版本</numerusform>
   </translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <source>Compare with a file</source>
   <translation>与文件对照</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>资料库</translation>
  </message>
  <message>
   <source>Library (read only)</source>
   <translation>资料库（只读）</translation>
  </message>
  <message>
   <source>Open files</source>
   <translation>打开文件</translation>
  </message>
  <message>
   <source>This is the first edition of its series: there is nothing before it.</source>
   <translation>这是该系列最早的版本，之前没有可对照的版本。</translation>
  </message>
 </context>
 <context>
  <name>Message</name>
  <message numerus="yes">
   <source>%n file(s) could not be read.</source>
   <translation>
    <numerusform>%n 个文件无法读取。</numerusform>
   </translation>
  </message>
  <message>
   <source>A log without any text of your documents is in: {path}</source>
   <translation>日志（不含任何文档内容）保存在：{path}</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Duizhao</source>
   <translation>对照</translation>
  </message>
  <message>
   <source>Duizhao ended unexpectedly last time.</source>
   <translation>对照上次意外退出。</translation>
  </message>
  <message>
   <source>Something went wrong in the program.</source>
   <translation>程序内部出错。</translation>
  </message>
  <message>
   <source>Your library is as it was before. You can go on; if it happens again, restart Duizhao.</source>
   <translation>资料库未受影响。可以继续使用；如再次出现，请重新启动本程序。</translation>
  </message>
 </context>
 <context>
  <name>NameDialog</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
 </context>
 <context>
  <name>Navigator</name>
  <message>
   <source>All changes are reviewed.</source>
   <translation>所有改动均已审阅。</translation>
  </message>
  <message>
   <source>No change comes before.</source>
   <translation>前面没有改动了。</translation>
  </message>
  <message>
   <source>No change follows.</source>
   <translation>后面没有改动了。</translation>
  </message>
  <message>
   <source>This row has not moved.</source>
   <translation>这一行没有移位。</translation>
  </message>
 </context>
 <context>
  <name>NotesPage</name>
  <message>
   <source>A note on this row. Ctrl+Enter or Esc returns to the text.</source>
   <translation>在此为这一行写批注。按 Ctrl+回车 或 Esc 回到正文。</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>批注</translation>
  </message>
  <message>
   <source>Note on {0}</source>
   <translation>{0} 的批注</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>批注</translation>
  </message>
  <message>
   <source>important</source>
   <translation>重要</translation>
  </message>
 </context>
 <context>
  <name>Outline</name>
  <message>
   <source>New</source>
   <translation>新版</translation>
  </message>
  <message>
   <source>Old</source>
   <translation>旧版</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>审阅进度</translation>
  </message>
  <message>
   <source>Sections of the new edition</source>
   <translation>新版章节</translation>
  </message>
  <message>
   <source>Sections of the old edition</source>
   <translation>旧版章节</translation>
  </message>
 </context>
 <context>
  <name>PairBox</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Number or words of a paragraph</source>
   <translation>段号或段中文字</translation>
  </message>
  <message>
   <source>Pair</source>
   <translation>配对</translation>
  </message>
  <message>
   <source>Pair by hand</source>
   <translation>人工配对</translation>
  </message>
  <message>
   <source>Paragraphs</source>
   <translation>段落</translation>
  </message>
  <message>
   <source>Which paragraph belongs with this one?</source>
   <translation>哪一段与这一段相应？</translation>
  </message>
  <message>
   <source>Which paragraph belongs with {0}?</source>
   <translation>哪一段与 {0} 相应？</translation>
  </message>
 </context>
 <context>
  <name>Parts</name>
  <message>
   <source>Clear</source>
   <translation>清除</translation>
  </message>
 </context>
 <context>
  <name>Pictures</name>
  <message>
   <source>Headings down to level</source>
   <translation>标题显示到第几级</translation>
  </message>
  <message>
   <source>Pictures (*.svg *.png)</source>
   <translation>图片 (*.svg *.png)</translation>
  </message>
  <message>
   <source>Save picture</source>
   <translation>保存图片</translation>
  </message>
  <message>
   <source>Save picture…</source>
   <translation>保存图片…</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>章节</translation>
  </message>
  <message>
   <source>The whole at a glance</source>
   <translation>全局一览</translation>
  </message>
  <message>
   <source>Topics</source>
   <translation>主题</translation>
  </message>
 </context>
 <context>
  <name>PreferencesDialog</name>
  <message>
   <source>&amp;Appearance</source>
   <translation>外观(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Font</source>
   <translation>字体(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Language</source>
   <translation>语言(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Size</source>
   <translation>大小(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Width of lines</source>
   <translation>行宽(&amp;W)</translation>
  </message>
  <message>
   <source>A&amp;t start</source>
   <translation>启动时(&amp;T)</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <source>At most 30 characters</source>
   <translation>每行至多 30 字</translation>
  </message>
  <message>
   <source>At most 40 characters</source>
   <translation>每行至多 40 字</translation>
  </message>
  <message>
   <source>Brush (楷体)</source>
   <translation>楷体</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <source>High contrast, dark</source>
   <translation>高对比度（深色）</translation>
  </message>
  <message>
   <source>High contrast, light</source>
   <translation>高对比度（浅色）</translation>
  </message>
  <message>
   <source>L&amp;ine spacing</source>
   <translation>行距(&amp;I)</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <source>Medium</source>
   <translation>适中</translation>
  </message>
  <message>
   <source>Narrow</source>
   <translation>紧</translation>
  </message>
  <message>
   <source>Preferences</source>
   <translation>偏好设置</translation>
  </message>
  <message>
   <source>Sans (黑体)</source>
   <translation>黑体</translation>
  </message>
  <message>
   <source>Serif (宋体)</source>
   <translation>宋体</translation>
  </message>
  <message>
   <source>Text of the editions</source>
   <translation>正文</translation>
  </message>
  <message>
   <source>The library only</source>
   <translation>只打开资料库</translation>
  </message>
  <message>
   <source>The whole column</source>
   <translation>占满整栏</translation>
  </message>
  <message>
   <source>This is applied as soon as the work in progress is done.</source>
   <translation>正在进行的工作完成后立即生效。</translation>
  </message>
  <message>
   <source>What was open last</source>
   <translation>恢复上次打开的对照</translation>
  </message>
  <message>
   <source>Wide</source>
   <translation>松</translation>
  </message>
 </context>
 <context>
  <name>Preview</name>
  <message numerus="yes">
   <source>%n row(s)</source>
   <translation>
    <numerusform>%n 行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n table(s)</source>
   <translation>
    <numerusform>%n 个图表</numerusform>
   </translation>
  </message>
  <message>
   <source>Going in: {rows}, {tables}</source>
   <translation>将列入：{rows}，{tables}</translation>
  </message>
  <message>
   <source>Preview of the summary</source>
   <translation>摘要预览</translation>
  </message>
  <message>
   <source>This format is written whole, whatever is chosen here.</source>
   <translation>此格式总是完整写出，不受此处选择影响。</translation>
  </message>
 </context>
 <context>
  <name>Progress</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Duizhao</source>
   <translation>对照</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
 </context>
 <context>
  <name>RecentList</name>
  <message>
   <source>Recent comparisons</source>
   <translation>最近的对照</translation>
  </message>
  <message>
   <source>Reviewed {0} of {1}</source>
   <translation>已审阅 {0} / {1}</translation>
  </message>
  <message>
   <source>What you compare is kept here, with your place in it.</source>
   <translation>做过的对照保存在这里，并记住读到的位置。</translation>
  </message>
 </context>
 <context>
  <name>RemovedDialog</name>
  <message>
   <source>Bring back</source>
   <translation>恢复</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message numerus="yes">
   <source>Delete %n edition(s) for good?</source>
   <translation>
    <numerusform>彻底删除 %n 个版本？</numerusform>
   </translation>
  </message>
  <message>
   <source>Delete all for good…</source>
   <translation>全部彻底删除…</translation>
  </message>
  <message>
   <source>Delete for good</source>
   <translation>彻底删除</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>Nothing was removed.</source>
   <translation>没有移除过版本。</translation>
  </message>
  <message>
   <source>Removed editions</source>
   <translation>已移除的版本</translation>
  </message>
  <message>
   <source>Their comparisons, reviews and notes go too. This cannot be undone.</source>
   <translation>相应的对照、审阅和批注也会删除，且无法撤销。</translation>
  </message>
  <message>
   <source>They are kept, with their comparisons and reviews, until you delete them.</source>
   <translation>它们连同对照和审阅记录一起保留，直到彻底删除。</translation>
  </message>
 </context>
 <context>
  <name>Rescue</name>
  <message>
   <source>Discard them</source>
   <translation>放弃</translation>
  </message>
  <message>
   <source>Save a copy of the library</source>
   <translation>保存资料库副本</translation>
  </message>
  <message>
   <source>Save a copy…</source>
   <translation>另存副本…</translation>
  </message>
  <message>
   <source>Some of your reviews could not be saved.</source>
   <translation>部分审阅记录未能保存。</translation>
  </message>
 </context>
 <context>
  <name>ReviewSession</name>
  <message>
   <source>mark as important</source>
   <translation>标为重要</translation>
  </message>
  <message>
   <source>mark as not important</source>
   <translation>取消重要</translation>
  </message>
  <message>
   <source>mark as not seen</source>
   <translation>标为未阅</translation>
  </message>
  <message>
   <source>mark as seen</source>
   <translation>标为已阅</translation>
  </message>
  <message>
   <source>note</source>
   <translation>批注</translation>
  </message>
  <message>
   <source>pair</source>
   <translation>配对</translation>
  </message>
  <message>
   <source>take a paragraph out</source>
   <translation>移出段落</translation>
  </message>
  <message>
   <source>unpair</source>
   <translation>解除配对</translation>
  </message>
 </context>
 <context>
  <name>Rooms</name>
  <message>
   <source>All citations of this edition…</source>
   <translation>这个版本的全部引证…</translation>
  </message>
  <message>
   <source>Comparing the editions of the series…</source>
   <translation>正在对照系列的各版本…</translation>
  </message>
  <message>
   <source>Following citations…</source>
   <translation>正在查找引证…</translation>
  </message>
  <message>
   <source>Go to the place in this document</source>
   <translation>转到本文件中的该处</translation>
  </message>
  <message>
   <source>Looking for answers…</source>
   <translation>正在查找答复…</translation>
  </message>
  <message>
   <source>Not in the library</source>
   <translation>不在资料库中</translation>
  </message>
  <message>
   <source>Open {edition}</source>
   <translation>打开{edition}</translation>
  </message>
 </context>
 <context>
  <name>RowsView</name>
  <message>
   <source>Both editions, side by side</source>
   <translation>两个版本并列</translation>
  </message>
 </context>
 <context>
  <name>Scope</name>
  <message>
   <source>All kinds</source>
   <translation>所有种类</translation>
  </message>
  <message>
   <source>All sections</source>
   <translation>所有章节</translation>
  </message>
  <message>
   <source>All series</source>
   <translation>所有系列</translation>
  </message>
  <message>
   <source>All years</source>
   <translation>所有年份</translation>
  </message>
  <message>
   <source>Footnotes</source>
   <translation>脚注</translation>
  </message>
  <message>
   <source>Headings</source>
   <translation>标题</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>种类</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>批注</translation>
  </message>
  <message>
   <source>Paragraphs</source>
   <translation>段落</translation>
  </message>
  <message>
   <source>Search everywhere</source>
   <translation>搜索所有范围</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>章节</translation>
  </message>
  <message>
   <source>Series</source>
   <translation>系列</translation>
  </message>
  <message>
   <source>Words of a heading; what stands under it is searched</source>
   <translation>标题中的词语；只搜索该标题之下的内容</translation>
  </message>
  <message>
   <source>Year</source>
   <translation>年份</translation>
  </message>
 </context>
 <context>
  <name>SearchDialog</name>
  <message numerus="yes">
   <source>%n place(s)</source>
   <translation>
    <numerusform>%n 处</numerusform>
   </translation>
  </message>
  <message>
   <source>Corrected by hand</source>
   <translation>人工更正</translation>
  </message>
  <message>
   <source>Editions {first}–{last} of {all}</source>
   <translation>第 {first}–{last} 个版本，共 {all} 个</translation>
  </message>
  <message>
   <source>Footnote</source>
   <translation>脚注</translation>
  </message>
  <message>
   <source>Next page</source>
   <translation>下一页</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>批注</translation>
  </message>
  <message>
   <source>Nothing found.</source>
   <translation>没有找到。</translation>
  </message>
  <message>
   <source>Paragraph</source>
   <translation>段落</translation>
  </message>
  <message>
   <source>Previous page</source>
   <translation>上一页</translation>
  </message>
  <message>
   <source>Search in all texts</source>
   <translation>在全部正文中搜索</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>搜索结果</translation>
  </message>
  <message>
   <source>Words that stand in one paragraph or note; “a phrase” in quotes</source>
   <translation>同一段落或批注中的词语；词组加引号</translation>
  </message>
  <message numerus="yes">
   <source>and %n more</source>
   <translation>
    <numerusform>另有 %n 处</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>in %n edition(s)</source>
   <translation>
    <numerusform>，见于 %n 个版本</numerusform>
   </translation>
  </message>
  <message>
   <source>{places} {editions}</source>
   <translation>{places}{editions}</translation>
  </message>
 </context>
 <context>
  <name>SectionModel</name>
  <message numerus="yes">
   <source>%n change(s)</source>
   <translation>
    <numerusform>%n 处改动</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SectionTree</name>
  <message>
   <source>Sections</source>
   <translation>章节</translation>
  </message>
  <message>
   <source>Sections that go in</source>
   <translation>列入的章节</translation>
  </message>
  <message>
   <source>{heading} (removed)</source>
   <translation>{heading}（已删除）</translation>
  </message>
 </context>
 <context>
  <name>Series</name>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>Exporting…</source>
   <translation>正在导出…</translation>
  </message>
 </context>
 <context>
  <name>SeriesWindow</name>
  <message numerus="yes">
   <source>%n edition(s)</source>
   <translation>
    <numerusform>%n 个版本</numerusform>
   </translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>对照</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <source>Newer</source>
   <translation>新版</translation>
  </message>
  <message>
   <source>Older</source>
   <translation>旧版</translation>
  </message>
  <message>
   <source>Only what changed</source>
   <translation>只看有改动的</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>逐段并列</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>时间轴</translation>
  </message>
  <message>
   <source>Views of the series</source>
   <translation>系列的各种视图</translation>
  </message>
 </context>
 <context>
  <name>Session</name>
  <message>
   <source>Comparing…</source>
   <translation>正在对照…</translation>
  </message>
  <message>
   <source>Opening what was open last…</source>
   <translation>正在恢复上次打开的对照…</translation>
  </message>
 </context>
 <context>
  <name>ShelfDelegate</name>
  <message numerus="yes">
   <source>%n edition(s)</source>
   <translation>
    <numerusform>%n 个版本</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ShelfModel</name>
  <message>
   <source>Compare with previous</source>
   <translation>与上一版对照</translation>
  </message>
  <message>
   <source>Edition</source>
   <translation>版本</translation>
  </message>
  <message>
   <source>Imported</source>
   <translation>导入日期</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <source>Paragraphs</source>
   <translation>段落</translation>
  </message>
  <message>
   <source>Series {name}, {count} editions</source>
   <translation>系列 {name}，{count} 个版本</translation>
  </message>
  <message>
   <source>Warnings</source>
   <translation>警告</translation>
  </message>
  <message>
   <source>Without a series</source>
   <translation>未归入系列</translation>
  </message>
 </context>
 <context>
  <name>ShelfView</name>
  <message>
   <source>Editions by series</source>
   <translation>按系列排列的版本</translation>
  </message>
 </context>
 <context>
  <name>Status</name>
  <message>
   <source>1 change</source>
   <translation>1 处改动</translation>
  </message>
  <message>
   <source>Change {0} of {1}</source>
   <translation>第 {0} / {1} 处</translation>
  </message>
  <message>
   <source>No changes</source>
   <translation>没有改动</translation>
  </message>
  <message>
   <source>Reviewed {0} of {1}</source>
   <translation>已审阅 {0} / {1}</translation>
  </message>
  <message>
   <source>Zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <source>Zoom; click for 100%</source>
   <translation>缩放；点击恢复 100%</translation>
  </message>
  <message>
   <source>{0} changes</source>
   <translation>{0} 处改动</translation>
  </message>
 </context>
 <context>
  <name>Strip</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Changes of the whole document</source>
   <translation>全文的改动</translation>
  </message>
  <message>
   <source>Overview of all changes</source>
   <translation>全部改动概览</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
 </context>
 <context>
  <name>SuggestionList</name>
  <message>
   <source>Belongs together</source>
   <translation>相关的版本</translation>
  </message>
  <message>
   <source>Commitments and answers</source>
   <translation>承诺与答复</translation>
  </message>
  <message>
   <source>The edition before it</source>
   <translation>上一版</translation>
  </message>
  <message>
   <source>What asked for it</source>
   <translation>编写依据</translation>
  </message>
  <message>
   <source>What it answers</source>
   <translation>所答复的文件</translation>
  </message>
  <message>
   <source>What reports on it</source>
   <translation>有关的报告</translation>
  </message>
 </context>
 <context>
  <name>TabCommands</name>
  <message>
   <source>Close the comparison</source>
   <translation>关闭对照</translation>
  </message>
  <message>
   <source>Close the other comparisons</source>
   <translation>关闭其他对照</translation>
  </message>
  <message>
   <source>Move to a window of its own</source>
   <translation>移到单独的窗口</translation>
  </message>
  <message>
   <source>Move to the other window</source>
   <translation>移到另一个窗口</translation>
  </message>
  <message>
   <source>Next comparison</source>
   <translation>下一个对照</translation>
  </message>
  <message>
   <source>Previous comparison</source>
   <translation>上一个对照</translation>
  </message>
 </context>
 <context>
  <name>TermsPage</name>
  <message numerus="yes">
   <source>%n row(s)</source>
   <translation>
    <numerusform>%n 行</numerusform>
   </translation>
  </message>
  <message>
   <source>No term changed.</source>
   <translation>没有术语变化。</translation>
  </message>
  <message>
   <source>Terms</source>
   <translation>术语</translation>
  </message>
 </context>
 <context>
  <name>TimelineView</name>
  <message numerus="yes">
   <source>%n added</source>
   <translation>
    <numerusform>新增 %n 行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n changed</source>
   <translation>
    <numerusform>改动 %n 行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n moved</source>
   <translation>
    <numerusform>移位 %n 行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n moved away</source>
   <translation>
    <numerusform>移出 %n 行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n paragraph(s)</source>
   <translation>
    <numerusform>%n 段</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n removed</source>
   <translation>
    <numerusform>删除 %n 行</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n the same</source>
   <translation>
    <numerusform>相同 %n 行</numerusform>
   </translation>
  </message>
  <message>
   <source>+ added</source>
   <translation>+ 新增</translation>
  </message>
  <message>
   <source>= the same</source>
   <translation>= 相同</translation>
  </message>
  <message>
   <source>Timeline of the series</source>
   <translation>系列的时间轴</translation>
  </message>
  <message>
   <source>↗ moved away</source>
   <translation>↗ 移出</translation>
  </message>
  <message>
   <source>− removed</source>
   <translation>− 删除</translation>
  </message>
  <message>
   <source>≈ changed</source>
   <translation>≈ 改动</translation>
  </message>
 </context>
 <context>
  <name>TopBar</name>
  <message>
   <source>Find by title, session or year</source>
   <translation>按标题、届会或年份查找</translation>
  </message>
  <message>
   <source>Find in the list</source>
   <translation>在列表中查找</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>资料库</translation>
  </message>
  <message>
   <source>Open files ({keys}), or drop them anywhere</source>
   <translation>打开文件（{keys}），也可拖放到任意位置</translation>
  </message>
  <message>
   <source>Open files…</source>
   <translation>打开文件…</translation>
  </message>
 </context>
 <context>
  <name>Topics</name>
  <message>
   <source>Figures: occurrences per 10,000 words, old → new</source>
   <translation>数字为每万词出现的次数，旧版 → 新版</translation>
  </message>
  <message>
   <source>Less in the new edition</source>
   <translation>新版用得较少</translation>
  </message>
  <message>
   <source>More in the new edition</source>
   <translation>新版用得较多</translation>
  </message>
  <message>
   <source>No topic gained or lost much.</source>
   <translation>没有明显增减的主题。</translation>
  </message>
  <message>
   <source>{0}: {1} → {2} per 10,000 words</source>
   <translation>{0}：每万词 {1} → {2} 次</translation>
  </message>
 </context>
 <context>
  <name>TopicsCanvas</name>
  <message>
   <source>Topics gained and lost</source>
   <translation>主题增减</translation>
  </message>
 </context>
 <context>
  <name>Veil</name>
  <message>
   <source>Drop to compare the two files</source>
   <translation>放开即可对照这两个文件</translation>
  </message>
  <message numerus="yes">
   <source>Drop to open %n file(s)</source>
   <translation>
    <numerusform>放开即可打开 %n 个文件</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>VerbsPage</name>
  <message>
   <source>No operative verb changed.</source>
   <translation>没有动词变化。</translation>
  </message>
  <message>
   <source>Verbs</source>
   <translation>动词</translation>
  </message>
  <message>
   <source>as strong</source>
   <translation>力度相当</translation>
  </message>
  <message>
   <source>stronger</source>
   <translation>加强</translation>
  </message>
  <message>
   <source>weaker</source>
   <translation>减弱</translation>
  </message>
 </context>
 <context>
  <name>_Tabs</name>
  <message>
   <source>Comparisons</source>
   <translation>对照</translation>
  </message>
 </context>
</TS>
