/* lessons new: a folder with a lesson to start from. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "app/cli/commands.h"
#include "app/cli/data.h"
#include "app/cli/message.h"
#include "engine/base/file.h"

static const struct {
    const char *name, *text;
} files[] = {
    {"program.py", "def greetings(names):\n"
                   "    for name in names:\n"
                   "        yield 'hello ' + name  #: hand\n"
                   "\n"
                   "\n"
                   "visitors = greetings(['Ada', 'Grace'])  #: make\n"
                   "print(next(visitors))\n"
                   "print(next(visitors))\n"},
    {"output.txt", "hello Ada\nhello Grace\n"},
    {"lesson.en.md", "# A title: what is learnt\n\n"
                     "What the lesson is for, in one paragraph.\n\n"
                     "summary: one line for the menu\n\n"
                     "## start\n\nWhat the program is about.\n\n"
                     "## make lane\n\nThe call makes a generator and runs nothing of it yet.\n\n"
                     "## hand yield\n\n`yield` hands the greeting out and waits right here.\n\n"
                     "## ? hand yield 2\n\nWhich greeting comes now?\n\n"
                     "- [ ] hello Ada\n- [x] hello Grace\n\n"
                     "The loop goes on where it was paused.\n\n"
                     "## end\n\nThe rule that was learnt, in one sentence.\n\n"
                     "## try\n\nChange `'Ada'` to a name of your own.\n\n"
                     "The first greeting follows it.\n"},
    {"lesson.ko.md",
     "# 제목: 무엇을 배우는지\n\n"
     "이 레슨의 목표를 한 문단으로 씁니다.\n\n"
     "summary: 메뉴에 보이는 한 줄\n\n"
     "## start\n\n무엇을 하는 프로그램인지 씁니다.\n\n"
     "## make lane\n\n호출하면 제너레이터가 만들어질 뿐, 아직 아무것도 실행되지 않습니다.\n\n"
     "## hand yield\n\n`yield`가 인사말을 내보내고 바로 여기서 기다립니다.\n\n"
     "## ? hand yield 2\n\n이번에는 어떤 인사말이 나옵니까?\n\n"
     "- [ ] hello Ada\n- [x] hello Grace\n\n"
     "반복문은 멈춘 자리에서 이어집니다.\n\n"
     "## end\n\n배운 규칙을 한 문장으로 씁니다.\n\n"
     "## try\n\n`'Ada'`를 다른 이름으로 바꿔 보십시오.\n\n"
     "첫 인사말이 따라서 바뀝니다.\n"},
};
static const struct {
    const char *name, *text;
} part_files[] = {{"part.en.md", "# The part's title\n"}, {"part.ko.md", "# 단원 제목\n"}};

static bool put(const char *folder, const char *name, const char *text, Text *failed)
{
    text_cut(failed, 0);
    text_printf(failed, "%s/%s", folder, name);
    FILE *file = fopen(text_c(failed), "wx");
    if (!file)
        return errno == EEXIST; /* of a part that has it already */
    bool written = fputs(text, file) >= 0;
    return (fclose(file) == 0) && written;
}

/* False with errno and the path in [failed]. */
static bool make(const char *part, const char *folder, Text *failed)
{
    text_cut(failed, 0);
    text_add_c(failed, part);
    if (mkdir(part, 0777) != 0 && errno != EEXIST)
        return false;
    text_cut(failed, 0);
    text_add_c(failed, folder);
    if (mkdir(folder, 0777) != 0)
        return false;
    for (size_t i = 0; i < sizeof(part_files) / sizeof(*part_files); i++)
        if (!put(part, part_files[i].name, part_files[i].text, failed))
            return false;
    for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++)
        if (!put(folder, files[i].name, files[i].text, failed))
            return false;
    return true;
}

/* "3-coroutines/4-mine": a part and a name, each with its number in front. */
static bool is_name(const char *name)
{
    const char *slash = strchr(name, '/');
    bool numbers = name[0] >= '0' && name[0] <= '9' && slash && slash[1] >= '0' && slash[1] <= '9';
    return numbers && !strchr(slash + 1, '/') && strcmp(slash + 1, "") != 0;
}

int lessons_new(const Request *request, const char *name)
{
    Text part = TEXT_EMPTY, folder = TEXT_EMPTY, failed = TEXT_EMPTY;
    int status = STATUS_REFUSED;
    if (!is_name(name)) {
        message_print(request->language, MESSAGE_LESSON_NAME, name);
    } else if (!data_path("lessons", &part)) {
        message_print(request->language, MESSAGE_NO_LESSONS);
    } else {
        text_printf(&folder, "%s/%s", text_c(&part), name);
        text_printf(&part, "/%.*s", (int)strcspn(name, "/"), name);
        if (make(text_c(&part), text_c(&folder), &failed)) {
            printf("%s\n", text_c(&folder));
            status = STATUS_DONE;
        } else {
            message_print(request->language, MESSAGE_CANNOT_WRITE, text_c(&failed),
                          strerror(errno));
        }
    }
    text_free(&part);
    text_free(&folder);
    text_free(&failed);
    return status;
}
