"""English or not, from a headline to an article."""

import pytest

from framing.language import is_english

ENGLISH = [
    "The two leaders met in the palace on Tuesday and spoke about trade, security and culture, officials said.",
    "Kim Jong Un, Vladimir Putin sign partnership treaty, vow mutual aid",
    "Key points: exports up 12%, imports down 3%. Steel output flat. Wages rise. Jobs lost: 400.",
    "WHAT HE SAID AND WHAT THEY DID: THE STORY OF THE TALKS IN THE CAPITAL",
]
OTHER = {
    "German": "Die beiden Staatschefs trafen sich am Dienstag in Pjöngjang. Er war in der Stadt, so hieß es.",
    "Dutch": "De twee leiders ontmoetten elkaar in Pyongyang. Het was de eerste keer dat hij in de stad was.",
    "French": "Les deux dirigeants se sont rencontrés mardi à Pyongyang et ont parlé du commerce.",
    "Spanish": "Los dos líderes se reunieron el martes en Pyongyang y hablaron de comercio y seguridad.",
    "Danish": "De to ledere mødtes tirsdag i Pyongyang, og for første gang kan de have talt under fire øjne.",
    "Russian": "Оба лидера встретились во вторник в Пхеньяне и говорили о торговле и безопасности.",
    "Indonesian": "Presiden Rusia Vladimir Putin dan pemimpin Korea Utara Kim Jong Un menandatangani perjanjian.",
    "Chinese": "两国领导人星期二在平壤会晤，讨论了贸易和安全问题。这是他们的第一次会晤。",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text):
    assert is_english(text) is True


@pytest.mark.parametrize("language", OTHER)
@pytest.mark.parametrize("times", [1, 30])
def test_not_english(language, times):
    assert is_english(OTHER[language] * times) is False


@pytest.mark.parametrize("text", ["", "Talks", "Les deux dirigeants se sont vus", "1 2 3"])
def test_too_few_words_to_tell(text):
    assert is_english(text) is None


def test_only_the_beginning_is_read():
    assert is_english(ENGLISH[0] * 20 + OTHER["German"] * 100) is True
