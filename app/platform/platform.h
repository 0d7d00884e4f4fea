/* Platform: the two commands that need fonts and pixels. Each takes the arguments after the name of
 * the command, argv[0] being that name, and returns the status of the process. */
#ifndef COROLANE_PLATFORM_PLATFORM_H
#define COROLANE_PLATFORM_PLATFORM_H

/* corolane [LESSON | FILE.py | TRACE.jsonl] [--theme …] [--lang …] [--zoom …] [--size …]: the
 * window. Without a name, the lesson menu. 2 where there is no display. */
int view_main(int argc, char **argv);

/* corolane render LESSON | FILE.py | TRACE.jsonl -o OUT.png|.svg [--step N] [--size WxH] [--theme
 * …]
 * [--lang …] [--zoom …]: one picture of what the window would show. Needs no display. */
int render_main(int argc, char **argv);

#endif
