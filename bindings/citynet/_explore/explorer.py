"""The widget itself; importing this needs anywidget."""

from __future__ import annotations

import json
from typing import Any

import anywidget
import traitlets

from citynet._core import Affiliation, View
from citynet._explore.document import document, shipped
from citynet._explore.still import still
from citynet._report.language import Language
from citynet._report.material import Material
from citynet.errors import UnknownKey

__all__ = ["Explorer"]


class Explorer(anywidget.AnyWidget):
    """Linked views of a network; ``selection`` holds the keys of what is selected."""

    _esm = shipped("explore.js")
    _css = shipped("explore.css")
    document = traitlets.Unicode().tag(sync=True)
    selection = traitlets.List(traitlets.Unicode()).tag(sync=True)

    def __init__(self, material: Material, words: Language) -> None:
        self._material, self._words = material, words
        super().__init__(document=json.dumps(document(material, words), allow_nan=False))

    @traitlets.validate("selection")
    def _known(self, proposal: dict[str, Any]) -> list[str]:
        for key in proposal["value"]:
            if key not in self._material.actors and key not in self._material.targets:
                raise UnknownKey.about("selection", key, "the key of something that is shown")
        selected: list[str] = proposal["value"]
        return selected

    @property
    def view(self) -> View:
        """What is explored."""
        return self._material.view

    def records(self) -> list[Affiliation]:
        """The affiliations of what is selected; of everything where nothing is."""
        chosen = set(self.selection)
        if not chosen:
            return self._material.affiliations
        actors = self._material.incidence.actor_keys
        targets = self._material.incidence.target_keys
        return list(
            dict.fromkeys(
                affiliation
                for actor, target, affiliation in self._material.behind
                if actors[actor] in chosen or targets[target] in chosen
            )
        )

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """The widget, and a picture and a table for places where no script runs."""
        made = super()._repr_mimebundle_(**options)
        if made is None:
            return None
        data, about = made
        return {**data, "text/html": still(self._material, self._words)}, about
