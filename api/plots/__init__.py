"""One module a plot: an answer's rows, and the facts that draw it, as Vega-Lite."""
