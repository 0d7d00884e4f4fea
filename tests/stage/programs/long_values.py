def words(text):
    for word in text.split():
        yield word

greeting = "안녕하세요 여러분 반갑습니다 코루틴을 배워 봅시다"
numbers = list(range(5000))
same = numbers
names = {"a": numbers, "b": [1, [2, 3]]}
for word in words(greeting):
    same.append(len(word))
    print(word, len(numbers))
