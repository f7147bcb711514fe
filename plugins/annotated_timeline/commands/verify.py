"""Compare the accounts with the publishers' full texts: every quoted word, date, name and role."""

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from annotated_timeline.commands.telling import add_json, faults_as_json, tell, tell_faults
from annotated_timeline.editing.verification.account import Verified, quotation_faults, verify_account
from annotated_timeline.editing.verification.differences import file_of
from annotated_timeline.errors import SourceFault, SourceFaults, counted
from annotated_timeline.model.parsed import ParsedSource
from annotated_timeline.parsing.document import parse
from annotated_timeline.publishing.production import Production, gather, produce
from annotated_timeline.reading.collection import read_collection
from annotated_timeline.reading.source_file import TEXT_SUFFIXES


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the folders, ``--strict`` and ``--json``."""
    parser.add_argument("--content", type=Path, default=Path("content"), help="the editors' files")
    parser.add_argument("--sources", type=Path, required=True, help="the full texts, under the same names")
    parser.add_argument("--strict", action="store_true", help="an account without a full text is a fault")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print what was compared and what was not, then every difference; 1 where there is one."""
    full = {source.id: parse(source) for source in read_collection(arguments.sources)}
    try:
        ours = produce(arguments.content)
    except SourceFaults as unmade:
        return _tell_texts_first(arguments, full, unmade)
    report = _compare(ours, full)
    faults = [fault for one in report.verified for fault in one.faults]
    faults += _own_text_faults(ours.parsed, full)
    if ours.parsed and not report.verified:
        faults.append(_no_text(arguments.sources, ours.parsed))
    elif arguments.strict:
        faults += [_not_there(account, arguments.sources) for account in report.missing]
    found = report.as_json()
    if not faults:
        tell(arguments, "\n".join(report.lines(arguments.sources)), **found)
        return 0
    if not arguments.json:
        sys.stdout.writelines(f"{line}\n" for line in report.lines(arguments.sources))
    return tell_faults(arguments, SourceFaults(faults), **found)


def _tell_texts_first(
    arguments: argparse.Namespace, full: Mapping[str, ParsedSource], unmade: SourceFaults
) -> int:
    """Tell the words that differ, then why no timeline could be made: often just for those words."""
    _, parsed = gather(arguments.content)
    differ = [*_own_text_faults(parsed, full), *quotation_faults(parsed, full)]
    if differ and not arguments.json:
        tell_faults(arguments, SourceFaults(differ))
        return tell_faults(arguments, unmade)
    return tell_faults(arguments, SourceFaults([*differ, *unmade.faults]))


@dataclass(frozen=True, slots=True)
class _Report:
    """What was compared; accounts whose full text is `missing`; sources that are nobody's account."""

    verified: Sequence[Verified]
    missing: Sequence[ParsedSource]
    no_accounts: Sequence[ParsedSource]

    def lines(self, folder: Path) -> list[str]:
        """The report for people."""
        return [
            *(line for one in self.verified for line in _lines(one)),
            *(f"{one.source.id}: NOT VERIFIED, no full text of it in {folder}" for one in self.missing),
            *(
                f"{one.source.id}: not compared, it is no account but {_kind(one)}"
                for one in self.no_accounts
            ),
        ]

    def as_json(self) -> dict[str, object]:
        """The report for programs."""
        return {
            "verified": [{**asdict(one), "faults": faults_as_json(one.faults)} for one in self.verified],
            "not_verified": [one.source.id for one in self.missing],
            "no_accounts": [one.source.id for one in self.no_accounts],
        }


def _compare(ours: Production, full: Mapping[str, ParsedSource]) -> _Report:
    content = ours.content
    registered = [name for person in content.people for name in (person.name, *person.aliases)]
    registered += [name for place in content.places for name in (place.name, *place.aliases)]
    compared = (
        verify_account(one, full[one.source.id], ours.edition, registered)
        for one in ours.parsed
        if one.source.id in full
    )
    verified = [replace(one, faults=tuple(map(_placed, one.faults))) for one in compared]
    alone = [one for one in ours.parsed if one.source.id not in full]
    return _Report(
        verified,
        [one for one in alone if one.source.kind == "account"],
        [one for one in alone if one.source.kind != "account"],
    )


def _placed(fault: SourceFault) -> SourceFault:
    """A fault of metadata on the line of its key; the file may be the text, which opens with them."""
    if fault.line is not None:
        return fault
    beside = Path(fault.file)
    suffixes = (beside.suffix, *TEXT_SUFFIXES)
    file = next((path for path in map(beside.with_suffix, suffixes) if path.is_file()), beside)
    key = fault.found.removeprefix("no ").split()[0]
    lines = file.read_text("utf-8-sig").splitlines() if file.is_file() else []
    line = next((at for at, one in enumerate(lines, 1) if re.match(rf"\W*{re.escape(key)}\b", one)), None)
    return replace(fault, file=file.as_posix(), line=line)


def _own_text_faults(parsed: Sequence[ParsedSource], full: Mapping[str, ParsedSource]) -> list[SourceFault]:
    """Texts that cannot be what a source is compared with: accounts, and the source itself."""
    faults = []
    for one in (one for one in parsed if one.source.id in full):
        theirs = full[one.source.id]
        if theirs.source.kind == "account":
            found = "an account where the full text should be"
        elif Path(file_of(one)).resolve() == Path(file_of(theirs)).resolve():
            found = "the source itself where the full text should be"
        else:
            continue
        expected, hint = "the publisher's own text", 'its kind is "article" or "transcript"'
        faults.append(SourceFault(file_of(theirs), None, found, expected, hint))
    return faults


def _kind(parsed: ParsedSource) -> str:
    whole = parsed.source.metadata is not None and parsed.source.metadata.full_text
    return f"the {parsed.source.kind} itself{', which may be published whole' if whole else ''}"


def _no_text(folder: Path, parsed: Sequence[ParsedSource]) -> SourceFault:
    names = ", ".join(f"{one.source.id}.txt" for one in parsed[:3])
    hint = f"full texts are found by name: {names}{' …' if len(parsed) > 3 else ''}"
    return SourceFault(folder.as_posix(), None, "no full text of any source", "at least one", hint)


def _not_there(account: ParsedSource, folder: Path) -> SourceFault:
    found = "an account that could not be verified"
    expected = f"its full text, {account.source.id}.txt or .html, in {folder}"
    return SourceFault(account.source.file or account.source.id, None, found, expected)


def _lines(one: Verified) -> list[str]:
    by_original = f" ({one.by_original} of them in the original wording)" if one.by_original else ""
    state = counted(len(one.faults), "difference") if one.faults else "as the full text has them"
    quotations = counted(one.quotations, "quotation")
    others = ", ".join(
        counted(number, name)
        for number, name in ((one.dates, "date"), (one.names, "name"), (one.roles, "role"))
    )
    own = [f"    our own words: {told}" for told in one.own]
    return [f"{one.source}: {quotations}{by_original}, {others}: {state}", *own]
