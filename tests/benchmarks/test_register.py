from benchmarks.measures import register

OFFICIAL = "The two sides agreed to set up a working group on fisheries."
PLAIN = "The crew painted the bridge in the old blue."
TABLOID = "The palace dropped a bombshell."
BUSINESS = "Shares rose after the bank cut interest rates and profits grew."


def row(number, text, label):
    return {"id": str(number), "text": text, "label": label}


def test_every_register_is_told_from_the_rest(data):
    texts = [OFFICIAL, TABLOID, BUSINESS, PLAIN]
    labels = ["official_diplomatic", "tabloid", "economic_business", "wire"]
    rows = [row(number, text, label) for number, (text, label) in enumerate(zip(texts, labels, strict=True))]
    assert set(register.measure(data(register_weak=rows)).figures.values()) == {1.0}


def test_equal_rates_are_worth_a_half(data):
    rows = [row(0, PLAIN, "official_diplomatic"), row(1, PLAIN, "tabloid"), row(2, PLAIN, "economic_business")]
    assert set(register.measure(data(register_weak=rows)).figures.values()) == {0.5}
