from benchmarks.measures import frames

WAR, MONEY = "Troops shelled the border town at dawn", "Shares rose after the bank cut interest rates"


def test_headlines_without_a_frame_are_left_out(data):
    rows = [{"id": str(n), "text": f"{(WAR, MONEY)[n % 2]} {n}", "frame1": ("War", "Money")[n % 2]} for n in range(20)]
    result = frames.measure(data(headline_frames=[*rows, {"id": "x", "text": WAR, "frame1": None}]))
    assert result.figures == {"macro_f1": 1.0, "macro_f1_codebook": 1.0}
    assert result.n == 20
