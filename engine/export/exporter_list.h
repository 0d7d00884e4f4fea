/* Export formats: one row each. To add one: a row here and the function, which gets a whole trace
 * and a stream. The command line and the window's export menu are loops over these rows.
 *
 * EXPORT(name, extension, function) */
EXPORT("table", "txt", export_table)
EXPORT("json", "jsonl", export_json)
EXPORT("csv", "csv", export_csv)
EXPORT("markdown", "md", export_markdown)
EXPORT("mermaid", "mmd", export_mermaid)
EXPORT("plantuml", "puml", export_plantuml)
EXPORT("perfetto", "json", export_perfetto)
EXPORT("html", "html", export_html)
#undef EXPORT
