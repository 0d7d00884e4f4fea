#include "engine/export/export.h"

#include <string.h>

const ExportFormat export_formats[] = {
#define EXPORT(name, extension, function, en, ko) \
    {name, extension, function, {[LANGUAGE_EN] = en, [LANGUAGE_KO] = ko}},
#include "engine/export/exporter_list.h"
};
const size_t export_format_count = sizeof export_formats / sizeof *export_formats;

const ExportFormat *export_find(const char *name)
{
    for (size_t i = 0; i < export_format_count; i++)
        if (strcmp(export_formats[i].name, name) == 0)
            return &export_formats[i];
    return NULL;
}
