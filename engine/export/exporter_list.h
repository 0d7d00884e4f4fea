/* Export formats: one row each. To add one: a row here and the function, which gets a whole trace
 * and a stream. The command line and the window's export menu are loops over these rows.
 *
 * EXPORT(name, extension, function) */
EXPORT("table", "txt", export_table)
EXPORT("json", "jsonl", export_json)
#undef EXPORT
