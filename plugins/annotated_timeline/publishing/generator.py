"""The generator that Pelican runs: texts in, the timeline in the middle, products out."""

from pathlib import Path
from typing import Any

from markupsafe import Markup
from pelican import signals
from pelican.generators import Generator

from annotated_timeline.editing.publishable import check_publishable
from annotated_timeline.model.timeline import Timeline
from annotated_timeline.publishing import filters, settings, stock_file, workshop
from annotated_timeline.publishing.fingerprint import fingerprint
from annotated_timeline.publishing.output_tree import OutputTree
from annotated_timeline.publishing.production import produce
from annotated_timeline.publishing.site import PlainPage, Site
from annotated_timeline.publishing.stock import Stock
from annotated_timeline.publishing.summary import summarise
from annotated_timeline.publishing.taken_texts import TakenTexts
from annotated_timeline.publishing.template_cache import TemplateCache


class TimelineGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Makes the one timeline in ``generate_context`` and every file of the site in ``generate_output``."""

    timeline: Timeline
    taken: TakenTexts | None
    tree: OutputTree

    def generate_context(self) -> None:
        """Read, parse and edit, before any file is written; raises SourceFaults with every fault there is."""
        settings.check(self.settings)
        content = Path(self.path)
        sources, cache = (self.settings[name] for name in ("TIMELINE_SOURCES", "TIMELINE_CACHE"))
        made = produce(
            content,
            Path(sources) if sources else None,
            _shown(content),
            cache=Path(cache) if cache else None,
            jobs=self.settings["TIMELINE_JOBS"],
        )
        if self.settings["TIMELINE_PUBLIC"]:
            check_publishable(made.parsed, made.timeline, from_elsewhere=bool(sources))
        self.timeline, self.taken = made.timeline, made.taken
        self.context["timeline"] = self.timeline
        previous = self.settings["TIMELINE_PREVIOUS_OUTPUT"]
        self.tree = OutputTree(Path(self.output_path), Path(previous) if previous else None)

    def generate_output(self, writer: Any) -> None:
        """Write every product below the output folder; the writer of Pelican is not needed for that."""
        site = self._site()
        workshop.write(site, self.tree, self.settings["TIMELINE_JOBS"], self._stock(site))
        self.settings["TIMELINE_REPORT"](summarise(self.timeline, self.tree, self.taken))

    def _site(self) -> Site:
        filters.install(self.env)
        if cache := self.settings["TIMELINE_CACHE"]:
            self.env.bytecode_cache = TemplateCache(Path(cache), self.env)
        pages = tuple(plain_page(page) for page in sorted(self.context["pages"], key=lambda page: page.slug))
        return Site(self.timeline, self.settings["SITEURL"].rstrip("/"), self.env, pages)

    def _stock(self, site: Site) -> Stock:
        """What the last build left of what this one is going to make."""
        cache, output = (self.settings[name] for name in ("TIMELINE_CACHE", "TIMELINE_PREVIOUS_OUTPUT"))
        known = fingerprint(site) if cache and output else None
        return (
            Stock(site) if known is None else Stock(site, stock_file.path(Path(cache), Path(output)), known)
        )


def _shown(folder: Path) -> str:
    """The folder as messages name it: from here, where it lies below; Pelican makes every path absolute."""
    here = Path.cwd()
    return (folder.relative_to(here) if folder.is_relative_to(here) else folder).as_posix()


def plain_page(page: Any) -> PlainPage:
    """An editors' page out of Pelican's; its links to other pages follow from where it is shown."""
    summary = Markup(page.metadata.get("summary", "")).striptags()
    return PlainPage(page.slug, page.title, summary, lambda root: filters.clean(page.get_content(root)))


def connect() -> None:
    """Tell Pelican of the generator."""
    signals.get_generators.connect(_generators)


def _generators(pelican: Any) -> type[TimelineGenerator]:
    return TimelineGenerator
