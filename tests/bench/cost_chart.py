"""The chart of what an agent-week costs, by size of the institution; both axes logarithmic. Drawn by hand, as the report's
charts are, so that it needs nothing."""

import math

WIDTH, HEIGHT = 1080, 560
LEFT, RIGHT, TOP, BOTTOM = 90, 1030, 96, 480
STYLE = """
.chart { font-family: system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-size: 16px; }
.chart text { fill: #16191d; }
.chart .small { font-size: 14.5px; }
.chart .quiet { fill: #4a5058; }
.chart .strong { font-weight: 700; }
.chart .end { text-anchor: end; }
.chart .middle { text-anchor: middle; }
.chart .halo { paint-order: stroke; stroke: #fff; stroke-width: 4px; stroke-linejoin: round; }
.chart .grid { stroke: #e3e6ea; stroke-width: 1; fill: none; }
.chart .bound { stroke: #8a9098; stroke-width: 1.5; stroke-dasharray: 6 5; fill: none; }
.chart .course { stroke: #0072B2; stroke-width: 3; fill: none; }
.chart .mark { fill: #0072B2; stroke: #fff; stroke-width: 1.5; }
"""


def number(value):
    """1000000 as people read it."""
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


def round_numbers(low, high):
    """1, 2 and 5 times powers of ten that span [low, high]."""
    candidates = [digit * 10.0**power for power in range(-2, 9) for digit in (1, 2, 5)]
    below = max(one for one in candidates if one <= low)
    above = min(one for one in candidates if one >= high)
    return [one for one in candidates if below <= one <= above]


def drawn(costs):
    """`costs`: employees -> seconds per agent-week; 100 employees are among them. Returns the SVG."""
    nanoseconds = {employees: 1e9 * seconds for employees, seconds in costs.items()}
    bound = 2 * nanoseconds[100]
    ticks = round_numbers(min(nanoseconds.values()) / 1.3, max(*nanoseconds.values(), bound) * 1.1)
    smallest, largest = min(nanoseconds) / 1.3, max(nanoseconds) * 1.3

    def x(employees):
        return LEFT + (RIGHT - LEFT) * math.log(employees / smallest) / math.log(largest / smallest)

    def y(cost):
        return BOTTOM - (BOTTOM - TOP) * math.log(cost / ticks[0]) / math.log(ticks[-1] / ticks[0])

    lines = [f'<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
             'aria-label="Nanoseconds per agent-week against the number of employees, both logarithmic">',
             f"<style>{STYLE}</style>", f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
             f'<text class="strong" x="{LEFT}" y="34">What an agent-week costs, by size of the institution</text>',
             f'<text class="small quiet" x="{LEFT}" y="60">Nanoseconds on one core, observation included, '
             'founding left out; eight colleagues each</text>']
    for tick in ticks:
        lines.append(f'<path class="grid" d="M{LEFT} {y(tick):.1f}H{RIGHT}"/>')
        lines.append(f'<text class="small quiet end" x="{LEFT - 10}" y="{y(tick) + 5:.1f}">{number(tick)} ns</text>')
    for employees in nanoseconds:
        lines.append(f'<text class="small quiet middle" x="{x(employees):.1f}" y="{BOTTOM + 28}">'
                     f'{number(employees)}</text>')
    lines.append(f'<text class="small quiet end" x="{RIGHT}" y="{BOTTOM + 56}">employees</text>')
    lines.append(f'<path class="bound" d="M{x(100):.1f} {y(bound):.1f}H{RIGHT}"/>')
    lines.append(f'<text class="small quiet end" x="{RIGHT}" y="{y(bound) - 8:.1f}">'
                 'twice the cost at 100 employees</text>')
    course = "L".join(f"{x(employees):.1f} {y(cost):.1f}" for employees, cost in nanoseconds.items())
    lines.append(f'<path class="course" d="M{course}"/>')
    for employees, cost in nanoseconds.items():
        lines.append(f'<circle class="mark" cx="{x(employees):.1f}" cy="{y(cost):.1f}" r="6"/>')
        lines.append(f'<text class="halo middle" x="{x(employees):.1f}" y="{y(cost) - 14:.1f}">{cost:.0f}</text>')
    return "\n".join(lines) + "\n</svg>\n"
