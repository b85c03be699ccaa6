"""The colours of each theme, by what they are for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme's colours, as `#RRGGBB`.

    Every class of change has an ink and a quiet ground (`_bg`); colour is never its only sign.

    Attributes:
        paper: the ground of windows and side panels.
        pane: the ground of text and lists.
        band: headings that stand across a pane, rows under the pointer.
        ink: text.
        soft: text of second rank; readable on paper, pane and band.
        line: hair lines between parts.
        edge: the outline of a control; stands out from paper and pane.
        track: the empty part of a bar that fills; stands out from what fills it.
        accent: what is selected, focused, or the main thing to do.
        accent_bg: the ground of what is selected.
        on_accent: text on `accent`.
        ins: inserted text, added rows.
        removed: deleted text, removed rows.
        figure: changed figures.
        moved: moved rows.
        shared: what both sides of a counterpart have in common.
        caution: warnings.
        search: the ground of what a search found.
        dark: whether text is lighter than its ground.
        high_contrast: whether the theme serves people who asked for more contrast.
    """

    paper: str
    pane: str
    band: str
    ink: str
    soft: str
    line: str
    edge: str
    track: str
    accent: str
    accent_bg: str
    on_accent: str
    ins: str
    ins_bg: str
    removed: str
    removed_bg: str
    figure: str
    figure_bg: str
    moved: str
    moved_bg: str
    shared: str
    shared_bg: str
    caution: str
    caution_bg: str
    search: str
    dark: bool = False
    high_contrast: bool = False


LIGHT = Colours(
    paper="#FAF9F6",
    pane="#FFFFFF",
    band="#F2F0EA",
    ink="#1F2328",
    soft="#62676E",
    line="#E3E1DA",
    edge="#CFCCC3",
    track="#E3E1DA",
    accent="#2B5C8A",
    accent_bg="#E6EEF6",
    on_accent="#FFFFFF",
    ins="#1A679E",
    ins_bg="#DCEBF6",
    removed="#A0481A",
    removed_bg="#FAE5D6",
    figure="#7A5D00",
    figure_bg="#FBF0C9",
    moved="#6B4FA0",
    moved_bg="#ECE6F7",
    shared="#3E6B3A",
    shared_bg="#E5EFE3",
    caution="#8A5200",
    caution_bg="#FBEBD3",
    search="#FFE08A",
)

DARK = Colours(
    paper="#191B1E",
    pane="#202327",
    band="#262A2F",
    ink="#E4E2DC",
    soft="#A0A5AB",
    line="#33373C",
    edge="#474C53",
    track="#33373C",
    accent="#8DB8E2",
    accent_bg="#26384A",
    on_accent="#12202E",
    ins="#8CC4EE",
    ins_bg="#1E3A50",
    removed="#F0A878",
    removed_bg="#4A2E1E",
    figure="#E8CB6A",
    figure_bg="#453A14",
    moved="#C3ADEB",
    moved_bg="#372D4D",
    shared="#9CCB96",
    shared_bg="#263826",
    caution="#EDB866",
    caution_bg="#432F12",
    search="#6B5510",
    dark=True,
)

CONTRAST_LIGHT = Colours(
    paper="#FFFFFF",
    pane="#FFFFFF",
    band="#EDEDED",
    ink="#000000",
    soft="#262626",
    line="#595959",
    edge="#000000",
    track="#D4D4D4",
    accent="#003E7A",
    accent_bg="#CFE4FF",
    on_accent="#FFFFFF",
    ins="#00406E",
    ins_bg="#D6ECFF",
    removed="#7A2600",
    removed_bg="#FFE3D1",
    figure="#513D00",
    figure_bg="#FFF0A8",
    moved="#43207F",
    moved_bg="#EADFFF",
    shared="#12460E",
    shared_bg="#DCF5D8",
    caution="#5C3500",
    caution_bg="#FFE9C7",
    search="#FFD84A",
    high_contrast=True,
)

CONTRAST_DARK = Colours(
    paper="#000000",
    pane="#000000",
    band="#1C1C1C",
    ink="#FFFFFF",
    soft="#E0E0E0",
    line="#A6A6A6",
    edge="#FFFFFF",
    track="#454545",
    accent="#7FC4FF",
    accent_bg="#003358",
    on_accent="#000000",
    ins="#8AD0FF",
    ins_bg="#003050",
    removed="#FFB78A",
    removed_bg="#4D1C00",
    figure="#FFE16B",
    figure_bg="#3F3200",
    moved="#D9C4FF",
    moved_bg="#33205C",
    shared="#A9EBA0",
    shared_bg="#0F3A0B",
    caution="#FFCC73",
    caution_bg="#402A00",
    search="#6B5400",
    dark=True,
    high_contrast=True,
)
