/* What is wrong with a program, in a sentence for who is learning: EXPLAIN(message, en, ko). [message]
 * is CPython's, or ours for what Corolane does not run, with * and ? as in file names. The first row
 * that fits is taken, so a special case stands before the general one. */

/* Brackets, texts and characters. */
EXPLAIN("'?' was never closed",
        "This bracket is opened here and never closed: add the closing one where it belongs.",
        "여기에서 연 괄호가 끝까지 닫히지 않았습니다. 알맞은 자리에 닫는 괄호를 넣어 주십시오.")
EXPLAIN("unmatched '?'", "This bracket closes nothing: its opening one is missing.",
        "이 닫는 괄호에 짝이 되는 여는 괄호가 없습니다.")
EXPLAIN("closing parenthesis '?' does not match*",
        "The bracket that is open here is of another kind than the one that closes it.",
        "여는 괄호와 닫는 괄호의 종류가 다릅니다.")
EXPLAIN("unterminated triple-quoted string literal*",
        "This text starts with three quotation marks and never ends: close it with the same three.",
        "따옴표 세 개로 시작한 문자열이 끝나지 않았습니다. 같은 따옴표 세 개로 닫아 주십시오.")
EXPLAIN("unterminated string literal*",
        "This text is not closed on its line: put the same quotation mark at its end.",
        "문자열이 그 줄에서 닫히지 않았습니다. 끝에 같은 따옴표를 붙여 주십시오.")
EXPLAIN("f-string: expecting '}'*",
        "An expression in this f-string is opened with { and not closed with }.",
        "f-string 안의 식을 {로 열고 }로 닫지 않았습니다.")
EXPLAIN("f-string: single '}' is not allowed",
        "A } in an f-string closes an expression; to show the character itself, write }}.",
        "f-string에서 }는 식을 닫습니다. 글자 자체를 나타내려면 }}라고 씁니다.")
EXPLAIN("f-string: empty expression not allowed",
        "There is nothing between { and } in this f-string: put an expression there.",
        "f-string의 { }가 비어 있습니다. 그 안에 식을 써 주십시오.")
EXPLAIN("f-string*", "The part between { and } of this f-string is not a valid expression.",
        "f-string의 { } 안에 있는 것이 올바른 식이 아닙니다.")
EXPLAIN("invalid character*",
        "Python does not know this character; it may come from another keyboard or from a word processor.",
        "파이썬이 모르는 글자입니다. 다른 자판이나 문서 편집기에서 온 글자일 수 있습니다.")
EXPLAIN("invalid non-printable character*",
        "There is a character here that cannot be seen, often from copied text: delete it and type it anew.",
        "눈에 보이지 않는 글자가 들어 있습니다. 복사해서 붙일 때 자주 생깁니다. 지우고 다시 입력해 주십시오.")
EXPLAIN("unexpected character after line continuation character",
        "A backslash joins two lines only as the last character of its line.",
        "역슬래시는 줄의 맨 끝에 있을 때에만 다음 줄과 이어 줍니다.")
EXPLAIN("leading zeros in decimal integer literals*",
        "A number cannot start with 0 here: leave the zeros out.",
        "수를 0으로 시작할 수 없습니다. 앞의 0을 빼 주십시오.")
EXPLAIN("invalid decimal literal",
        "A name cannot start with a digit, and a number cannot run into a letter.",
        "이름은 숫자로 시작할 수 없고, 수 바로 뒤에 글자가 올 수 없습니다.")
EXPLAIN("invalid * literal", "This is not how a number is written.", "수를 이렇게 쓸 수 없습니다.")
EXPLAIN("*unicodeescape*",
        "A backslash starts a special character in a text: double it, or write r before the text.",
        "문자열에서 역슬래시는 특수 문자의 시작입니다. 역슬래시를 두 번 쓰거나 문자열 앞에 r을 붙여 주십시오.")

/* Blocks. */
EXPLAIN("expected ':'", "A line that opens a block ends in a colon: it is missing here.",
        "블록을 여는 줄은 콜론(:)으로 끝나야 합니다. 여기에 콜론이 빠졌습니다.")
EXPLAIN("expected an indented block*",
        "The lines that belong to the line before must be indented, by four spaces for instance.",
        "앞줄에 속하는 줄은 들여 써야 합니다. 보통 공백 네 칸을 씁니다.")
EXPLAIN("unexpected indent", "This line is indented, and no line before it opens a block.",
        "이 줄은 들여 썼지만, 블록을 연 줄이 앞에 없습니다.")
EXPLAIN("unindent does not match any outer indentation level",
        "This line starts in a column where no block before it started: line it up with one of them.",
        "이 줄의 들여쓰기가 앞의 어느 블록과도 맞지 않습니다. 그중 하나에 맞춰 주십시오.")
EXPLAIN("inconsistent use of tabs and spaces in indentation",
        "Some lines are indented with tabs and some with spaces: use spaces everywhere.",
        "들여쓰기에 탭과 공백이 섞여 있습니다. 모두 공백으로 바꿔 주십시오.")
EXPLAIN("expected 'except' or 'finally' block",
        "A try needs at least one except or finally that goes with it.",
        "try에는 except나 finally가 적어도 하나 있어야 합니다.")
EXPLAIN("expected 'else' after 'if' expression",
        "An if inside an expression needs an else: what is the value otherwise?",
        "식 안의 if에는 else가 있어야 합니다. 조건이 거짓일 때의 값을 써 주십시오.")
EXPLAIN("multiple exception types must be parenthesized",
        "Several exceptions after except stand in parentheses: except (A, B).",
        "except에 예외를 여럿 쓸 때에는 괄호로 묶습니다: except (A, B).")
EXPLAIN("default 'except:' must be last",
        "An except without a type catches everything, so it stands after all others.",
        "종류를 쓰지 않은 except는 모든 예외를 잡으므로 맨 뒤에 두어야 합니다.")

/* Assignments. */
EXPLAIN("invalid syntax. Maybe you meant '==' or ':='*",
        "A single = gives a name a value; to compare two values, write ==.",
        "=는 이름에 값을 줍니다. 두 값을 비교할 때에는 ==를 씁니다.")
EXPLAIN("cannot assign to function call*",
        "The result of a call is a value and no name: put the name on the left of =.",
        "호출의 결과는 이름이 아니라 값입니다. 이름을 =의 왼쪽에 써 주십시오.")
EXPLAIN("cannot assign to * here. Maybe you meant '=='*",
        "A single = gives a name a value; to compare two values, write ==.",
        "=는 이름에 값을 줍니다. 두 값을 비교할 때에는 ==를 씁니다.")
EXPLAIN("expression cannot contain assignment*",
        "Inside a call, = names a parameter; to compare two values, write ==.",
        "호출 안에서 =는 매개변수의 이름을 뜻합니다. 두 값을 비교할 때에는 ==를 씁니다.")
EXPLAIN("assignment to yield expression not possible",
        "The value of a yield is taken, not given: write name = yield value.",
        "yield 식에는 값을 줄 수 없습니다. 받을 때에는 `이름 = yield 값`으로 씁니다.")
EXPLAIN("cannot assign to *", "On the left of = stands something that cannot be given a value.",
        "=의 왼쪽에 값을 줄 수 없는 것이 있습니다.")
EXPLAIN("cannot delete *", "Only names, items and attributes can be deleted.",
        "이름, 항목, 속성만 지울 수 있습니다.")
EXPLAIN("*illegal expression for augmented assignment",
        "Before += and its like stands one name, item or attribute.",
        "+= 같은 대입의 왼쪽에는 이름, 항목, 속성 하나만 올 수 있습니다.")
EXPLAIN("multiple starred expressions in assignment",
        "Only one name on the left may have a star: it takes what the others leave.",
        "별표는 왼쪽의 이름 하나에만 붙일 수 있습니다. 나머지 값은 그 이름이 모두 받습니다.")

/* Where statements may stand. */
EXPLAIN("'return' outside function", "A return ends a function, and this line is in none.",
        "return은 함수를 끝내는데, 이 줄은 함수 안에 있지 않습니다.")
EXPLAIN("'yield' outside function",
        "A yield makes a function a generator, and this line is in no function.",
        "yield는 함수를 제너레이터로 만드는데, 이 줄은 함수 안에 있지 않습니다.")
EXPLAIN("'yield' inside *", "A yield cannot stand inside a comprehension: write a loop.",
        "컴프리헨션 안에는 yield를 쓸 수 없습니다. 반복문으로 써 주십시오.")
EXPLAIN("'await' outside *", "An await may stand only inside an async function.",
        "await는 async 함수 안에서만 쓸 수 있습니다.")
EXPLAIN("'break' outside loop", "A break leaves a loop, and this line is in none.",
        "break는 반복문을 빠져나오는데, 이 줄은 반복문 안에 있지 않습니다.")
EXPLAIN("'continue' not properly in loop",
        "A continue goes to a loop's next round, and this line is in none.",
        "continue는 반복문의 다음 차례로 가는데, 이 줄은 반복문 안에 있지 않습니다.")
EXPLAIN("import * only allowed at module level",
        "An import of everything stands outside functions and classes.",
        "import *는 함수와 클래스의 바깥에서만 쓸 수 있습니다.")
EXPLAIN("from __future__ imports must occur*",
        "An import from __future__ stands before all other statements.",
        "__future__에서 가져오는 문장은 다른 모든 문장보다 앞에 있어야 합니다.")

/* Names. */
EXPLAIN("name '*' is used prior to * declaration",
        "The name is used above: its global or nonlocal line must come first in the function.",
        "이 이름을 위에서 이미 썼습니다. global이나 nonlocal 줄은 함수에서 그보다 앞에 와야 합니다.")
EXPLAIN("name '*' is assigned to before * declaration",
        "The name has a value above: its global or nonlocal line must come first in the function.",
        "이 이름에 위에서 이미 값을 주었습니다. global이나 nonlocal 줄이 그보다 앞에 와야 합니다.")
EXPLAIN("no binding for nonlocal '*' found",
        "A nonlocal name belongs to a function around this one, and none of them has it.",
        "nonlocal로 쓴 이름은 바깥 함수에 있어야 하는데, 어느 함수에도 없습니다.")
EXPLAIN("nonlocal declaration not allowed at module level",
        "A nonlocal reaches into the function around, and here there is none.",
        "nonlocal은 바깥 함수의 이름을 뜻하는데, 여기에는 바깥 함수가 없습니다.")

/* Functions and calls. */
EXPLAIN("Missing parentheses in call to 'print'*",
        "In Python 3 print is a function: write print(…) with parentheses.",
        "파이썬 3에서 print는 함수입니다. print(…)처럼 괄호를 써 주십시오.")
EXPLAIN("Missing parentheses in call to*",
        "In Python 3 this is a function: write parentheses around what it is given.",
        "파이썬 3에서 이것은 함수입니다. 인자를 괄호로 묶어 주십시오.")
EXPLAIN("non-default argument follows default argument",
        "A parameter without a default value stands before those that have one.",
        "기본값이 없는 매개변수는 기본값이 있는 매개변수보다 앞에 와야 합니다.")
EXPLAIN("positional argument follows keyword argument*",
        "In a call, values without a name come before those with one.",
        "호출에서 이름 없는 인자는 이름 있는 인자보다 앞에 와야 합니다.")
EXPLAIN("duplicate argument * in function definition", "Two parameters have the same name.",
        "두 매개변수의 이름이 같습니다.")
EXPLAIN("keyword argument repeated*", "The same parameter is named twice in this call.",
        "이 호출에서 같은 매개변수를 두 번 지정했습니다.")
EXPLAIN("Generator expression must be parenthesized",
        "A generator expression beside other arguments needs parentheses of its own.",
        "제너레이터 식을 다른 인자와 함께 쓸 때에는 괄호로 묶어야 합니다.")
EXPLAIN("invalid syntax. Perhaps you forgot a comma?",
        "Two values stand side by side here: there may be a comma missing between them.",
        "두 값이 나란히 있습니다. 그 사이에 쉼표가 빠졌을 수 있습니다.")
EXPLAIN("did you forget parentheses around the comprehension target?",
        "Several values in a comprehension stand in parentheses: [(a, b) for …].",
        "컴프리헨션에서 값을 여럿 쓸 때에는 괄호로 묶습니다: [(a, b) for …].")
EXPLAIN("expected '*'", "A word or sign that belongs here is missing.",
        "여기에 있어야 할 낱말이나 기호가 빠졌습니다.")
EXPLAIN("*__debug__*", "This name belongs to Python and cannot be changed.",
        "파이썬이 쓰는 이름이라 바꿀 수 없습니다.")
EXPLAIN("invalid syntax",
        "Python cannot read the line from here on: look for a wrong word, a missing sign, or a "
        "mistake just before.",
        "파이썬이 여기서부터 읽지 못합니다. 틀린 낱말이나 빠진 기호, 또는 바로 앞의 실수를 찾아 주십시오.")

/* Python that Corolane does not run. */
EXPLAIN("the module *",
        "The program imports something that Corolane does not have, so it cannot run here.",
        "Corolane에 없는 모듈을 가져오는 프로그램이라 여기에서는 실행할 수 없습니다.")
EXPLAIN("the name * in the module *",
        "Corolane has this module, but not this part of it.",
        "이 모듈은 있지만 Corolane에는 그 안의 이 이름이 없습니다.")
EXPLAIN("the builtin *", "Corolane does not have this built-in function.",
        "Corolane에는 이 내장 함수가 없습니다.")
EXPLAIN("*not supported by Corolane*",
        "This is Python, but outside the part of it that Corolane runs.",
        "올바른 파이썬이지만 Corolane이 실행하는 범위를 벗어납니다.")
EXPLAIN("*", "CPython does not accept this either: see its message above.",
        "CPython도 받아들이지 않는 코드입니다. 위에 있는 파이썬의 메시지를 살펴보십시오.")
#undef EXPLAIN
