/* Export formats: one row each. To add one: a row here and the function, which gets a whole trace
 * and a stream. The command line and the window's export dialog are loops over these rows.
 *
 * EXPORT(name, extension, function, en, ko)
 *   extension  of the file that is proposed
 *   en, ko     what it is for, in a few words */
EXPORT("table", "txt", export_table, "the lanes as a table of text", "레인을 글자 표로")
EXPORT("json", "corolane.jsonl", export_json, "every event; Corolane opens it again",
       "모든 이벤트. Corolane에서 다시 엽니다")
EXPORT("csv", "csv", export_csv, "the crossings, for a spreadsheet", "건너간 값들, 스프레드시트용")
EXPORT("markdown", "md", export_markdown, "program and crossings, for a handout",
       "프로그램과 건너간 값들, 유인물용")
EXPORT("mermaid", "mmd", export_mermaid, "a sequence diagram for Mermaid", "Mermaid 시퀀스 다이어그램")
EXPORT("plantuml", "puml", export_plantuml, "a sequence diagram for PlantUML",
       "PlantUML 시퀀스 다이어그램")
EXPORT("perfetto", "json", export_perfetto, "a timeline for ui.perfetto.dev",
       "ui.perfetto.dev용 타임라인")
EXPORT("html", "html", export_html, "a page to step through, in any browser",
       "브라우저에서 단계를 넘겨 보는 문서")
#undef EXPORT
