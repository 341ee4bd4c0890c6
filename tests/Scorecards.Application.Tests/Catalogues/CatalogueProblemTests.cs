using Scorecards.Application.Catalogues;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>One mistake at a time in a sample without any: where it is found, what is said of it, and what to write.</summary>
public sealed class CatalogueProblemTests
{
    [Theory]
    [InlineData("title: Test scorecard", "title:", "test.yaml:3:3: scorecard.title: nothing is written; write a text")]
    [InlineData("  organisation: Test Council\n", "", "test.yaml:2:3: scorecard.organisation: it is missing; add 'organisation:'")]
    [InlineData("title: Test scorecard", "title: [Test, scorecard]", "test.yaml:3:3: scorecard.title: a list or a group of keys stands where a text belongs; write a text")]
    [InlineData("role: Analyst", "role: {short: Analyst}", "test.yaml:19:5: people[1].role: a list or a group of keys stands where a text belongs; write a text")]
    public void A_text_that_is_missing_blank_or_no_text(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("- id: visits", "- id: Visits", "test.yaml:37:9: sections[0].measures[0].id: 'Visits' is not an id; write at most 64 lower-case letters, digits and hyphens")]
    [InlineData("- id: visits", "- id: pf visits", "test.yaml:37:9: sections[0].measures[0].id: 'pf visits' is not an id; write at most 64 lower-case letters, digits and hyphens")]
    [InlineData("- id: visits", "- id: a-very-long-id-that-goes-on-and-on-until-it-has-sixty-five-characters", "test.yaml:37:9: sections[0].measures[0].id: 'a-very-long-id-that-goes-on-and-on-until-it-has-sixty-five-characters' is not an id; write at most 64 lower-case letters, digits and hyphens")]
    public void An_id_that_is_none(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Fact]
    public void An_id_that_is_not_the_files_name() => Check(
        "  id: test",
        "  id: tests",
        "test.yaml:2:3: scorecard.id: the id 'tests' and the file name 'test.yaml' differ; name the file tests.yaml or change the id");

    [Fact]
    public void A_rated_measure_that_nobody_answers_for() => Read(SampleCatalogue.Text.Replace("  director: director\n", string.Empty, StringComparison.Ordinal)).ShouldBe(
    [
        "test.yaml:36:9: sections[0].measures[0].director: a rated measure has no director, so nobody would hear that it went red; add 'director:' here or under 'scorecard:'",
        "test.yaml:54:9: sections[0].measures[1].director: a rated measure has no director, so nobody would hear that it went red; add 'director:' here or under 'scorecard:'",
        "test.yaml:68:9: sections[1].measures[0].director: a rated measure has no director, so nobody would hear that it went red; add 'director:' here or under 'scorecard:'",
    ]);

    [Theory]
    [InlineData("target: 85", "target: 85%", "test.yaml:50:13: sections[0].measures[0].standards[0].target: '85%' is not a number; write digits with a decimal point, for example 76.5")]
    [InlineData("minimum: 76.5", "minimum: '76,5'", "test.yaml:51:13: sections[0].measures[0].standards[0].minimum: '76,5' is not a number; write digits with a decimal point, for example 76.5")]
    [InlineData("trendPeriods: 4", "trendPeriods: 0", "test.yaml:5:3: scorecard.trendPeriods: '0' is not a whole number in range; write a whole number from 1 to 60")]
    [InlineData("trendPeriods: 4", "trendPeriods: four", "test.yaml:5:3: scorecard.trendPeriods: 'four' is not a whole number in range; write a whole number from 1 to 60")]
    [InlineData("decimals: 1", "decimals: 7", "test.yaml:43:9: sections[0].measures[0].decimals: '7' is not a whole number in range; write a whole number from 0 to 6")]
    [InlineData("safeguarding: true", "safeguarding: yes", "test.yaml:44:9: sections[0].measures[0].safeguarding: 'yes' is not true or false; write true or false")]
    [InlineData("from: 2014-04-01", "from: 1 April 2014", "test.yaml:49:13: sections[0].measures[0].standards[0].from: '1 April 2014' is not a date; write it as yyyy-MM-dd, for example 2014-04-01")]
    public void A_number_flag_or_date_that_cannot_be_read(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("polarity: high", "polarity: hgh", "test.yaml:40:9: sections[0].measures[0].polarity: 'hgh' is not a polarity; write high")]
    [InlineData("polarity: high", "polarity: upwards", "test.yaml:40:9: sections[0].measures[0].polarity: 'upwards' is not a polarity; write one of high, low, target, none")]
    [InlineData("unit: count", "unit: counts", "test.yaml:74:9: sections[1].measures[0].unit: 'counts' is not a unit; write count")]
    [InlineData("dataPeriod: r12m", "dataPeriod: rolling", "test.yaml:59:9: sections[0].measures[1].dataPeriod: 'rolling' is not a data period; write one of snapshot, month, quarter, ytd, r12m, r3m, r3y, year")]
    [InlineData("status: new", "status: newer", "test.yaml:75:9: sections[1].measures[0].status: 'newer' is not a status; write one of live, new, under-development, draft, discussion")]
    public void A_code_that_does_not_exist(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("organisation: Test Council", "organisation: Test Council\n  comment: none", "test.yaml:5:3: scorecard.comment: 'comment' is not a key here; write one of id, title, organisation, trendPeriods, director, dataOwner, authority, illustrative, yearStarts, arrows, columns, footnotes, ...")]
    [InlineData("safeguarding: true", "safegarding: true", "test.yaml:44:9: sections[0].measures[0].safegarding: 'safegarding' is not a key here; write safeguarding")]
    [InlineData("label: Tolerance", "label: Tolerance\n            colour: red", "test.yaml:47:13: sections[0].measures[0].notes[0].colour: 'colour' is not a key here; write one of label, text")]
    public void A_key_that_nobody_reads(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("portfolio:\n  title: Children\n  division: Social Care\n  cabinetMember: member\n", "portfolio: Children\n", "test.yaml:8:12: portfolio: a group of keys belongs here; write keys with a colon, indented")]
    [InlineData("  - id: member\n    role: Cabinet Member\n    name: Cat Member\n", "  - id: member\n    role: Cabinet Member\n    name: Cat Member\n  - Dan\n", "test.yaml:25:5: people[3]: a group of keys belongs here; write keys with a colon, indented")]
    [InlineData("        notes:\n          - label: Tolerance\n            text: Higher values are better\n", "        notes: []\n", "test.yaml:45:9: sections[0].measures[0].notes: a list with at least one item belongs here; write items that each start with a hyphen")]
    [InlineData("        notes:\n          - label: Tolerance\n            text: Higher values are better\n", "        notes: Higher values are better\n", "test.yaml:45:9: sections[0].measures[0].notes: a list with at least one item belongs here; write items that each start with a hyphen")]
    public void A_group_or_list_that_is_none(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("name: Cat Member\n", "name: Cat Member\n  - id: member\n    role: Member\n    name: Dan Member\n", "test.yaml:25:5: people[3].id: the person id 'member' stands twice; give each its own")]
    [InlineData("- id: east", "- id: whole", "test.yaml:30:5: areas[1].id: the area id 'whole' stands twice; give each its own")]
    [InlineData("- id: staffing", "- id: private-fostering", "test.yaml:66:5: sections[1].id: the section id 'private-fostering' stands twice; give each its own")]
    [InlineData("- id: posts", "- id: visits", "test.yaml:69:9: sections[1].measures[0].id: the measure id or number 'visits' stands twice; give each its own")]
    [InlineData("number: \"43\"", "number: \"24\"", "test.yaml:70:9: sections[1].measures[0].number: the measure id or number '24' stands twice; give each its own")]
    [InlineData("number: \"43\"", "number: Visits", "test.yaml:70:9: sections[1].measures[0].number: the measure id or number 'Visits' stands twice; give each its own")]
    public void A_name_that_stands_twice(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("analyst@council.example", "analyst", "test.yaml:21:5: people[1].email: 'analyst' is not an email address; write one such as director@council.gov.uk")]
    [InlineData("analyst@council.example", "ben@home@council.example", "test.yaml:21:5: people[1].email: 'ben@home@council.example' is not an email address; write one such as director@council.gov.uk")]
    [InlineData("analyst@council.example", "ben analyst@council.example", "test.yaml:21:5: people[1].email: 'ben analyst@council.example' is not an email address; write one such as director@council.gov.uk")]
    [InlineData("analyst@council.example", "analyst@", "test.yaml:21:5: people[1].email: 'analyst@' is not an email address; write one such as director@council.gov.uk")]
    public void An_address_that_is_none(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("  director: director", "  director: directors", "test.yaml:6:3: scorecard.director: 'directors' is not a person's id; write director")]
    [InlineData("dataOwner: analyst", "dataOwner: nobody", "test.yaml:7:3: scorecard.dataOwner: 'nobody' is not a person's id; write one of director, analyst, member")]
    [InlineData("dataOwner: analyst", "dataOwner: member", "test.yaml:7:3: scorecard.dataOwner: 'member' has neither an email, a upn nor a channel, so no alert could reach them; add 'email:', 'upn:' or 'channel:' to the person")]
    [InlineData("cabinetMember: member", "cabinetMember: membre", "test.yaml:11:3: portfolio.cabinetMember: 'membre' is not a person's id; write member")]
    public void Somebody_who_does_not_exist_or_cannot_be_reached(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("\n    parent: whole", "", "test.yaml:30:5: areas[1].parent: only the first area is the whole; add 'parent: whole'")]
    [InlineData("parent: whole", "parent: hole", "test.yaml:32:5: areas[1].parent: no area above has the id 'hole'; write whole")]
    [InlineData("parent: whole", "parent: east", "test.yaml:32:5: areas[1].parent: no area above has the id 'east'; write whole")]
    [InlineData("2014: 326000", "mid-2014: 326000", "test.yaml:29:7: areas[0].populations.mid-2014: 'mid-2014' is not a year; write a year, for example 2014")]
    [InlineData("2014: 326000", "2014: 326,000", "test.yaml:29:7: areas[0].populations.2014: '326,000' is not a whole number in range; write a whole number from 1 to 100000000")]
    [InlineData("2014: 326000", "2014: 0", "test.yaml:29:7: areas[0].populations.2014: '0' is not a whole number in range; write a whole number from 1 to 100000000")]
    public void An_area_outside_the_tree_or_without_a_population(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("from: 2015-04-01", "from: 2014-04-01", "test.yaml:52:13: sections[0].measures[0].standards[1].from: standards stand oldest first, each from a later date; move it or change its date")]
    [InlineData("minimum: 76.5", "minimum: 85.5", "test.yaml:51:13: sections[0].measures[0].standards[0].minimum: higher is better, and the minimum standard is above the target; write a minimum at or below the target")]
    [InlineData("minimum: 12", "minimum: 8", "test.yaml:79:13: sections[1].measures[0].standards[0].minimum: lower is better, and the minimum standard is below the target; write a minimum at or above the target")]
    [InlineData("redBeyond: 16", "redBeyond: 3", "test.yaml:65:13: sections[0].measures[1].standards[0].redBeyond: it must be at least greenWithin, and neither may be negative; write distances from target such as 5 and 10")]
    [InlineData("\n            redBeyond: 16", "", "test.yaml:64:13: sections[0].measures[1].standards[0].greenWithin: greenWithin and redBeyond go together; write both or neither")]
    [InlineData("redBeyond: 16", "redBeyond: 16\n            minimum: 70", "test.yaml:66:13: sections[0].measures[1].standards[0].minimum: a measure with polarity target is judged by its distance; write greenWithin and redBeyond instead")]
    [InlineData("minimum: 12", "greenWithin: 2", "test.yaml:79:13: sections[1].measures[0].standards[0].greenWithin: only polarity target is judged by distance; write minimum or amber instead")]
    public void A_standard_that_contradicts_its_measure_or_itself(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("", "test.yaml:1:1: the file: a catalogue is one document of keys; start with 'scorecard:'")]
    [InlineData("- scorecard", "test.yaml:1:1: the file: a catalogue is one document of keys; start with 'scorecard:'")]
    [InlineData("scorecard", "test.yaml:1:1: the file: a catalogue is one document of keys; start with 'scorecard:'")]
    [InlineData("a: 1\n---\nb: 2\n", "test.yaml:1:1: the file: a catalogue is one document of keys; start with 'scorecard:'")]
    [InlineData("scorecard:\n  id: test\n title: Test\n", "test.yaml:3:2: the file: this is not YAML: While parsing a block mapping, did not find expected key.; check the indentation (spaces, no tabs), colons and quotes here")]
    [InlineData("scorecard:\n  id: test\n  id: test\n", "test.yaml:3:3: the file: the key 'id' stands twice in one group; keep one of them, or begin a new item of the list with a hyphen")]
    [InlineData("scorecard:\n\tid: test\n", "test.yaml:1:1: the file: this is not YAML: While scanning a mapping, found invalid tab as indentation.; check the indentation (spaces, no tabs), colons and quotes here")]
    [InlineData("scorecard: {id: test\n", "test.yaml:2:1: the file: this is not YAML: While parsing a flow mapping, did not find expected ',' or '}'.; check the indentation (spaces, no tabs), colons and quotes here")]
    public void A_file_that_is_no_document_of_keys(string text, string expected) =>
        Read(text).ShouldBe([expected]);

    [Fact]
    public void A_file_without_anything_a_scorecard_needs() => Read("\n  people:\n    - id: ann\n").ShouldBe(
    [
        "test.yaml:2:3: scorecard: it is missing; add 'scorecard:'",
        "test.yaml:2:3: areas: it is missing; add 'areas:'",
        "test.yaml:2:3: sections: it is missing; add 'sections:'",
        "test.yaml:3:7: people[0].role: it is missing; add 'role:'",
        "test.yaml:3:7: people[0].name: it is missing; add 'name:'",
    ]);

    private static void Check(string right, string wrong, string expected)
    {
        var at = SampleCatalogue.Text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, "the sample has no such text");
        var text = SampleCatalogue.Text[..at] + wrong + SampleCatalogue.Text[(at + right.Length)..];
        Read(text).ShouldBe([expected]);
    }

    private static IEnumerable<string> Read(string text) => CatalogueReader.Read(SampleCatalogue.File, text).Problems.Select(problem => problem.ToString());
}
