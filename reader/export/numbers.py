"""How differences of figures are printed."""


def number(value: float | None) -> str:
    """Give a value with thousands apart and no needless decimals; empty for None."""
    return "" if value is None else _trim(f"{value:,.2f}")


def difference(value: float | None) -> str:
    """Give a signed difference with a true minus sign; empty for None."""
    if value is None:
        return ""
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return sign + _trim(f"{abs(value):,.2f}")


def percent(value: float | None) -> str:
    """Give a signed change in percent, one decimal below ten; empty for None."""
    if value is None:
        return ""
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    digits = f"{abs(value):,.0f}" if abs(value) >= 10 else _trim(f"{abs(value):.1f}")
    return f"{sign}{digits}%"


def _trim(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text
