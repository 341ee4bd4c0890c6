using Scorecards.Application.Catalogues;

namespace Scorecards.Application.Tests.Catalogues;

/// <summary>One mistake at a time in a sample without any: one problem each, at the mistake, that says what to write.</summary>
public sealed class RichCatalogueProblemTests
{
    private const string Visits = "sections[0].measures[0]";

    [Fact]
    public void The_sample_has_no_mistake() => Read(RichCatalogue.Text).ShouldBeEmpty();

    [Theory]
    [InlineData("until: 2020-03-31", "until: 2014-03-31", "33:5: areas[2].until: it ends before it begins; write a day after 'from'")]
    [InlineData("    from: 2015-04-01\n    until", "    until", "33:5: areas[2].mergedFrom: it says what the area was before, but not before when; add 'from:' with its first day")]
    [InlineData("    from: 2015-04-01\n    until", "    form: 2015-04-01\n    until", "32:5: areas[2].form: 'form' is not a key here; write from")]
    [InlineData("from: 2015-04-01\n    until", "from: April 2015\n    until", "32:5: areas[2].from: 'April 2015' is not a date; write it as yyyy-MM-dd, for example 2014-04-01")]
    [InlineData("mergedFrom: [coast]", "mergedFrom: [whole, cost]", "34:25: areas[2].mergedFrom[1]: 'cost' is not an area above; write coast")]
    [InlineData("mergedFrom: [coast]", "mergedFrom: coast", "34:5: areas[2].mergedFrom: a list of texts belongs here; write items that each start with a hyphen, or [one, another]")]
    [InlineData("title: The Whole", "title: The Whole\n    parent: whole", "24:5: areas[0].parent: the first area is the whole, so it is part of no other; delete it, or move the area below its parent")]
    [InlineData("    title: Coast\n    parent: whole", "    title: Coast\n    parnet: whole", "26:5: areas[1].parnet: 'parnet' is not a key here; write parent")]
    public void An_area(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("kind: england", "kind: englnd", "38:5: comparators[0].kind: 'englnd' is not a kind of comparator; write england")]
    [InlineData("kind: england", "kind: top-quartile", "39:5: comparators[0].authority: only england and region are one authority's row; delete it")]
    [InlineData("kind: neighbours", "kind: rank", "43:5: comparators[1].sets: only neighbours and best-neighbour have neighbours; delete them")]
    [InlineData("  - id: neighbours", "  - id: last-year\n    title: Last year\n    kind: region\n  - id: neighbours", "40:5: comparators[1].id: 'last-year' already means something where a target follows another figure; give the comparator another id")]
    [InlineData("from: 2016-04-01", "from: 2014-04-01", "46:9: comparators[1].sets[1].from: sets stand oldest first, each from a later date; move it or change its date")]
    [InlineData("from: 2016-04-01", "from: 2016", "46:9: comparators[1].sets[1].from: '2016' is not a date; write it as yyyy-MM-dd, for example 2014-04-01")]
    [InlineData("      - from: 2016-04-01\n        members", "      - members", "46:9: comparators[1].sets[1].from: it is missing; add 'from:'")]
    [InlineData("\n        members: [Elsewhere]", "", "46:9: comparators[1].sets[1].members: a set of neighbours names none; add 'members:' with their names in the national extract")]
    [InlineData("members: [Elsewhere]", "mebmers: [Elsewhere]", "47:9: comparators[1].sets[1].mebmers: 'mebmers' is not a key here; write members")]
    public void A_comparator(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("show: latest", "show: last", "10:7: scorecard.columns[1].show: 'last' is not a column; write one of latest, rating, data-period, parts, target, previous, travel, outturn, outturn-travel, code, baseline, quarters, ...")]
    [InlineData("show: quarters", "show: quaters", "8:7: scorecard.columns[0].show: 'quaters' is not a column; write quarters")]
    [InlineData("show: quarters", "show: trend", "9:7: scorecard.columns[0].count: there is only one trend column; delete it")]
    [InlineData("count: 4", "count: 0", "9:7: scorecard.columns[0].count: '0' is not a whole number in range; write a whole number from 1 to 36")]
    [InlineData("show: areas", "show: comparators", "12:7: scorecard.columns[2].level: only an areas column has a level; delete it")]
    [InlineData("show: areas", "show: arreas", "11:7: scorecard.columns[2].show: 'arreas' is not a column; write areas")]
    [InlineData("      level: district\npeople", "      level: distrct\npeople", "12:7: scorecard.columns[2].level: 'distrct' is not a level of any area; write district")]
    [InlineData("show: latest", "shwo: latest", "10:7: scorecard.columns[1].shwo: 'shwo' is not a key here; write show")]
    public void A_column(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("against: slope", "against: slop", "6:13: scorecard.travel.against: 'slop' is not a travel; write slope")]
    [InlineData("against: slope, periods: 6, deadBand: 0.5", "against: previous, periods: 6", "6:32: scorecard.travel.periods: only a slope has it; delete it, or write 'against: slope'")]
    [InlineData("against: slope, ", "", "6:11: scorecard.travel.against: it is missing; add 'against:'")]
    [InlineData("periods: 6", "periods: 2", "6:29: scorecard.travel.periods: '2' is not a whole number in range; write a whole number from 3 to 36")]
    [InlineData("deadBand: 0.5", "deadBand: -0.5", "6:41: scorecard.travel.deadBand: a dead band is a distance, so it is not negative; write the change a month up to which there is no clear trend")]
    [InlineData("against: last-year", "against: lastyear", "61:19: sections[0].measures[0].travel.against: 'lastyear' is not a travel; write last-year")]
    public void A_travel(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("dataPeriod: ytd", "dataPeriod: snapshot", $"58:9: {Visits}.monthly: a snapshot figure is not worked out from its months; delete it, or write another dataPeriod")]
    [InlineData("dataPeriod: ytd", "dataPeriod: ydt", $"56:9: {Visits}.dataPeriod: 'ydt' is not a data period; write ytd")]
    [InlineData("onlyFor: [whole, coast]", "onlyFor: [whole, coasts]", $"59:26: {Visits}.onlyFor[1]: 'coasts' is not an area's id; write coast")]
    [InlineData("previousMonths: average", "previousMonths: avarage", $"60:9: {Visits}.previousMonths: 'avarage' is not a way to bring months together; write average")]
    [InlineData("frequency: quarterly", "frequency: quarter", "111:9: sections[0].measures[2].frequency: 'quarter' is not a frequency; write quarterly")]
    [InlineData("rank: B", "rank: E", $"64:13: {Visits}.baseline[0].rank: 'E' is not a rank; write A")]
    [InlineData("rank: B", "rank: B\n            nationalAverage: 80", $"65:13: {Visits}.baseline[0].nationalAverage: it stands where a rank is not appropriate; keep 'rank' or 'nationalAverage'")]
    [InlineData("year: 2013", "year: 2014", $"65:13: {Visits}.baseline[1].year: baselines stand oldest first, each of a later year; move it or change its year")]
    [InlineData("of: england", "of: englad", $"68:13: {Visits}.comparators[0].of: 'englad' is not a comparator's id; write england")]
    [InlineData("            value: 82", "            value: 82\n          - of: england\n            year: 2014\n            value: 83", $"72:13: {Visits}.comparators[1].year: england has another value of this year above; keep one of them")]
    [InlineData("supports: held", "supports: hold", "121:9: sections[0].measures[3].supports: 'hold' is not a measure's id; write held")]
    [InlineData("supports: held", "supports: cancelled", "121:9: sections[0].measures[3].supports: a measure is no line below itself; write the measure it stands below, or delete it")]
    [InlineData("dataPeriod: ytd", "datePeriod: ytd", $"56:9: {Visits}.datePeriod: 'datePeriod' is not a key here; write dataPeriod")]
    public void A_measure(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("plus: [held, cancelled]", "plus: [held, canceled]", "128:33: sections[0].measures[4].formula.plus[1]: 'canceled' is not a measure's id; write cancelled")]
    [InlineData("plus: [held, cancelled]", "plus: [planned]", "128:18: sections[0].measures[4].formula: the measure needs itself; take one of them out of the circle")]
    [InlineData("supports: held", "formula: { plus: [planned] }", "121:18: sections[0].measures[3].formula: cancelled and planned need each other; take one of them out of the circle")]
    [InlineData("plus: [held, cancelled]", "plus: [held, share]", "128:18: sections[0].measures[4].formula: planned and share need each other; take one of them out of the circle|128:20: sections[0].measures[4].formula.plus: only counts, or sums of money, add up, and only to their like; write numerator and denominator, or change the unit")]
    [InlineData("plus: [held, cancelled]", "plus: [held, visits]", "128:20: sections[0].measures[4].formula.plus: only counts, or sums of money, add up, and only to their like; write numerator and denominator, or change the unit")]
    [InlineData("plus: [held, cancelled]", "numerator: held, denominator: cancelled", "128:20: sections[0].measures[4].formula.numerator: one measure over another is not a count or a sum of money; give the measure the unit percent, average, days or ratio")]
    [InlineData("plus: [held, cancelled]", "plus: [held], denominator: cancelled", "128:18: sections[0].measures[4].formula: a formula is a sum or one measure over another; write plus and minus, or numerator and denominator")]
    [InlineData("formula: { plus: [held, cancelled] }", "formula: {}", "128:18: sections[0].measures[4].formula: a formula is a sum or one measure over another; write plus and minus, or numerator and denominator")]
    [InlineData("numerator: held, denominator: planned", "denominator: planned", "140:20: sections[0].measures[5].formula.denominator: there is nothing over the line; add 'numerator:'")]
    [InlineData("numerator: held, denominator: planned", "numerator: held", "140:20: sections[0].measures[5].formula.numerator: there is nothing under the line; add 'denominator:'")]
    [InlineData("numerator: held, denominator: planned", "numerator: held, denominater: planned", "140:37: sections[0].measures[5].formula.denominater: 'denominater' is not a key here; write denominator")]
    [InlineData("unit: count\n        formula", "unit: cuont\n        formula", "127:9: sections[0].measures[4].unit: 'cuont' is not a unit; write count")]
    [InlineData("dataPeriod: month\n        unit: count\n        formula", "dataPeriod: ytd\n        monthly: true\n        unit: count\n        formula", "127:9: sections[0].measures[4].monthly: a formula follows from other measures, not from months of its own; delete it")]
    public void A_formula(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("amber: { below: 5, of: percent }", "amber: { below: 5, of: percents }", $"74:32: {Visits}.standards[0].amber.of: 'percents' is not a way to count; write percent")]
    [InlineData("amber: { below: 5, of: percent }", "amber: { below: -5 }", $"74:22: {Visits}.standards[0].amber.below: a band reaches this far from the target, so it is not negative; write it without a sign")]
    [InlineData("amber: { below: 5, of: percent }", "amber: { below: 5 }\n            minimum: 70", $"74:13: {Visits}.standards[0].amber: minimum and amber both say where the colours begin; keep one of them")]
    [InlineData("amber: { below: 5, of: percent }", "amber: { below: 5 }\n            amberWhen: improved-on-last-year", $"75:13: {Visits}.standards[0].amberWhen: amber and amberWhen both say where the colours begin; keep one of them")]
    [InlineData("amber: { below: 5, of: percent }", "amberWhen: improved", $"74:13: {Visits}.standards[0].amberWhen: 'improved' is not a rule; write improved-on-last-year")]
    [InlineData("amber: { below: 5, of: percent }", "greenWithin: 5\n            redBeyond: 10", $"74:13: {Visits}.standards[0].greenWithin: only polarity target is judged by distance; write minimum or amber instead")]
    [InlineData("amber: { below: 5, of: percent }", "green: { below: 2 }\n            amber: { below: 5 }", $"74:13: {Visits}.standards[0].green: only polarity target is judged by distance; write minimum or amber instead")]
    [InlineData("coast: { target: 80 }", "cost: { target: 80 }", $"76:15: {Visits}.standards[0].areas.cost: 'cost' is not an area's id; write coast")]
    [InlineData("coast: { target: 80 }", "coast: { minimum: 70 }", $"76:22: {Visits}.standards[0].areas.coast.target: it is missing; add 'target:'")]
    [InlineData("labels: { green: Met }", "labels: { grean: Met }", $"77:23: {Visits}.standards[0].labels.grean: 'grean' is not a colour; write green")]
    [InlineData("to: neighbours", "to: neighbors", $"79:25: {Visits}.standards[1].relative.to: 'neighbors' is not something a target can follow; write neighbours")]
    [InlineData("relative: { to: neighbours, plus: 1 }", "relative: { to: neighbours, plus: 1 }\n            target: 80", $"79:13: {Visits}.standards[1].relative: the standard states a target and lets it follow another figure; keep 'target' or 'relative'")]
    [InlineData("            relative: { to: neighbours, plus: 1 }\n", "", $"79:13: {Visits}.standards[1].minimum: it says how far from the target a colour begins, and there is no target; add 'target:'")]
    [InlineData("  - from: 2015-04-01\n            relative", "  - form: 2015-04-01\n            relative", $"78:13: {Visits}.standards[1].form: 'form' is not a key here; write from")]
    [InlineData("  - from: 2015-04-01\n            relative", "  - from: 2013-04-01\n            relative", $"78:13: {Visits}.standards[1].from: standards stand oldest first, each from a later date; move it or change its date")]
    [InlineData("  - from: 2015-04-01\n            relative", "  - from: next year\n            relative", $"78:13: {Visits}.standards[1].from: 'next year' is not a date; write it as yyyy-MM-dd, for example 2014-04-01")]
    [InlineData("minimum: 90", "minimum: 99", $"87:17: {Visits}.standardSets[0].standards[0].minimum: higher is better, and the minimum standard is above the target; write a minimum at or below the target")]
    [InlineData("            standards:\n              - from: 2014-04-01\n                target: 95\n                minimum: 90\n", "", $"82:13: {Visits}.standardSets[0].standards: it is missing; add 'standards:'")]
    public void A_standard(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("            amber: { below: 8, above: 8 }\n", "", "103:13: sections[0].measures[1].standards[0].green: around a target green and amber go together; write both bands, amber the wider")]
    [InlineData("amber: { below: 8, above: 8 }", "ambre: { below: 8, above: 8 }", "104:13: sections[0].measures[1].standards[0].ambre: 'ambre' is not a key here; write amber")]
    [InlineData("amber: { below: 8, above: 8 }", "amber: { below: 8, above: 3 }", "104:13: sections[0].measures[1].standards[0].amber: the amber band must hold the green one, counted the same way; write an amber band at least as wide as the green one")]
    [InlineData("amber: { below: 8, above: 8 }", "amber: { below: eight, above: 8 }", "104:22: sections[0].measures[1].standards[0].amber.below: 'eight' is not a number; write digits with a decimal point, for example 76.5")]
    [InlineData("green: { below: 4, above: 4 }\n            amber: { below: 8, above: 8 }", "minimum: 80", "103:13: sections[0].measures[1].standards[0].minimum: a measure with polarity target is judged by its distance; write greenWithin and redBeyond instead")]
    [InlineData("green: { below: 4, above: 4 }\n            amber: { below: 8, above: 8 }", "amberWhen: improved-on-last-year", "103:13: sections[0].measures[1].standards[0].amberWhen: around a target neither way is better by itself; write green and amber bands instead")]
    [InlineData("green: { below: 4, above: 4 }\n            amber: { below: 8, above: 8 }", "greenWithin: 4\n            redBeyonds: 8", "104:13: sections[0].measures[1].standards[0].redBeyonds: 'redBeyonds' is not a key here; write redBeyond")]
    [InlineData("green: { below: 4, above: 4 }\n            amber: { below: 8, above: 8 }", "redBeyond: 8", "103:13: sections[0].measures[1].standards[0].redBeyond: greenWithin and redBeyond go together; write both or neither")]
    [InlineData("lower: 10, upper: 20", "lower: 30, upper: 20", "114:25: sections[0].measures[2].standards[0].expected.lower: the lower threshold is above the upper one; swap them")]
    [InlineData("lower: 10, upper: 20", "lower: 10, uper: 20", "114:36: sections[0].measures[2].standards[0].expected.uper: 'uper' is not a key here; write upper")]
    [InlineData("expected: { lower: 10, upper: 20 }", "target: 15\n            minimum: 10", "115:13: sections[0].measures[2].standards[0].minimum: a measure without polarity has no colour; give it a polarity, or write expected instead")]
    [InlineData("profile: { 4: 10, 10: 30 }", "profile: { 0: 10, 10: 30 }", "132:24: sections[0].measures[4].standards[0].profile.0: '0' is not a calendar month; write a number from 1 to 12")]
    [InlineData("profile: { 4: 10, 10: 30 }", "profile: { 4: 10, 10: 60 }", "133:13: sections[0].measures[4].standards[0].minimum: lower is better, and the minimum standard is below the target of month 10; write a minimum at or above the target")]
    [InlineData("profile: { 4: 10, 10: 30 }", "quarters: { 5: 10 }", "132:25: sections[0].measures[4].standards[0].quarters.5: '5' is not a quarter; write a number from 1 to 4")]
    [InlineData("profile: { 4: 10, 10: 30 }", "profile: { 4: 10 }\n            quarters: { 1: 10 }", "133:13: sections[0].measures[4].standards[0].quarters: profile and quarters both say what the target is on the way; keep one of them")]
    [InlineData("minimum: 50", "minimum: 50\n            areas: { coast: { target: 60 } }", "133:13: sections[0].measures[4].standards[0].minimum: lower is better, and the minimum standard is below the target of coast; write a minimum at or above the target")]
    [InlineData("minimum: 50", "minimum: 50\n            areas: { coast: { target: 60, minimum: 55 } }", "134:43: sections[0].measures[4].standards[0].areas.coast.minimum: lower is better, and the minimum standard is below the target of coast; write a minimum at or above the target")]
    public void A_rule_of_another_measure(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("period: 2015-02", "period: February 2015", $"89:13: {Visits}.overrides[0].period: 'February 2015' is not a month; write it as yyyy-MM, for example 2014-04")]
    [InlineData("            area: coast\n", "            area: cost\n", $"90:13: {Visits}.overrides[0].area: 'cost' is not an area's id; write coast")]
    [InlineData("rag: amber", "rag: yellow", $"91:13: {Visits}.overrides[0].rag: 'yellow' is not a colour; write one of red, amber, green")]
    [InlineData("by: director", "by: directer", $"92:13: {Visits}.overrides[0].by: 'directer' is not a person's id; write director")]
    [InlineData("            reason: Recorded late.\n", "", $"89:13: {Visits}.overrides[0].reason: it is missing; add 'reason:'")]
    [InlineData("            reason: Recorded late.\n", "            reason: Recorded late.\n          - { period: 2015-02, area: coast, rag: green, by: director, reason: Better. }\n", $"94:15: {Visits}.overrides[1].period: the month and area have another override above; keep one of them")]
    public void An_override(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("kind: distribution", "kind: distributions", "150:5: blocks[1].kind: 'distributions' is not a kind of block; write distribution")]
    [InlineData("kind: budget", "knid: budget", "143:5: blocks[0].knid: 'knid' is not a key here; write kind")]
    [InlineData("kind: distribution", "kind: distribution\n    lines: [{ id: all, title: All, unit: days }]", "151:36: blocks[1].lines[0].unit: a line of a block is money or a percentage; write currency or percent")]
    [InlineData("unit: percent\n    categories", "unit: currency\n    categories", "152:5: blocks[1].unit: a block counts or gives percentages; write count or percent")]
    [InlineData("    categories:\n      - id: good\n        title: Good\n", "", "149:5: blocks[1].categories: it is missing; add 'categories:'")]
    [InlineData("- id: good", "- id: line", "154:9: blocks[1].categories[0].id: 'line' is the column that names a row; give the category another id")]
    [InlineData("    lines:\n      - id: spend\n        title: Spend\n        better: low\n", "    categories: [{ id: a, title: A }]\n    lines: [{ id: b, title: B }]\n", "145:5: blocks[0].categories: only a distribution and an assurance block have categories; delete them")]
    [InlineData("    lines:\n      - id: spend\n        title: Spend\n        better: low\n", "", "142:5: blocks[0].lines: it is missing; add 'lines:'")]
    [InlineData("better: low", "better: target", "148:9: blocks[0].lines[0].better: a forecast has no target beside its budget; write low, high or none")]
    [InlineData("- id: audits", "- id: national", "149:5: blocks[1].id: 'national' is the name of a dataset that every scorecard has; give the block another id")]
    public void A_block(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("title: Board report", "title: Board report\n    audience: everybody", "159:5: reports[0].audience: 'everybody' is not an audience; write one of internal, public")]
    [InlineData("title: Board report", "title: Board report\n    anonymous: true", "159:5: reports[0].anonymous: only a report for the public is opened without signing in; add 'audience: public', or delete it")]
    [InlineData("title: Board report", "title: Board report\n    audience: public\n    anonymous: yes", "160:5: reports[0].anonymous: 'yes' is not true or false; write true or false")]
    [InlineData("circulation: [director]", "circulation: [director, member]", "159:5: reports[0].circulation: 'member' has neither an email nor a upn, so the report could not be sent; add 'email:' or 'upn:' to the person")]
    [InlineData("circulation: [director]", "circulation: [directer]", "159:19: reports[0].circulation[0]: 'directer' is not a person's id; write director")]
    [InlineData("sections: [visiting]", "sections: [visitng]", "160:16: reports[0].sections[0]: 'visitng' is not a section's id; write visiting")]
    [InlineData("measures: [visits]", "measures: [visit]", "161:16: reports[0].measures[0]: 'visit' is not a measure's id; write visits")]
    [InlineData("areas: [whole]", "areas: [hole]", "162:13: reports[0].areas[0]: 'hole' is not an area's id; write whole")]
    [InlineData("title: Board report", "title: Board report\n    suppression: { upTo: 10 }", "159:5: reports[0].suppression: only in a report for the public are small counts not shown; add 'audience: public', or delete it")]
    [InlineData("title: Board report", "title: Board report\n    audience: public\n    suppression: { upTo: 3 }", "160:20: reports[0].suppression.upTo: '3' is not a whole number in range; write a whole number from 5 to 20")]
    [InlineData("blocks: [money]", "blocks: [mony]", "163:14: reports[0].blocks[0]: 'mony' is not a block's id; write money")]
    public void A_report(string right, string wrong, string expected) => Check(right, wrong, expected);

    [Theory]
    [InlineData("\npeople:\n", "\npoeple:\n", "13:1: poeple: 'poeple' is not a key here; write people")]
    [InlineData("\nareas:\n", "\naereas:\n", "21:1: aereas: 'aereas' is not a key here; write areas")]
    [InlineData("\ncomparators:\n", "\ncomparaters:\n", "35:1: comparaters: 'comparaters' is not a key here; write comparators")]
    [InlineData("\nsections:\n", "\nsection:\n", "48:1: section: 'section' is not a key here; write sections")]
    [InlineData("\nblocks:\n", "\nblock:\n", "141:1: block: 'block' is not a key here; write blocks")]
    [InlineData("scorecard:\n", "scorecrad:\n", "1:1: scorecrad: 'scorecrad' is not a key here; write scorecard")]
    [InlineData("  director: director\n", "  directr: director\n", "5:3: scorecard.directr: 'directr' is not a key here; write director")]
    [InlineData("email: director@council.example", "emial: director@council.example", "17:5: people[0].emial: 'emial' is not a key here; write email")]
    [InlineData("  - id: director\n", "  - di: director\n", "14:5: people[0].di: 'di' is not a key here; write id")]
    public void What_follows_from_a_mistake_is_not_reported_beside_it(string right, string wrong, string expected) => Check(right, wrong, expected);

    private static void Check(string right, string wrong, string expected)
    {
        var at = RichCatalogue.Text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, "the sample has no such text");
        var text = RichCatalogue.Text[..at] + wrong + RichCatalogue.Text[(at + right.Length)..];
        Read(text).ShouldBe(expected.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(problem => $"{RichCatalogue.File}:{problem}"));
    }

    private static List<string> Read(string text) => [.. CatalogueReader.Read(RichCatalogue.File, text).Problems.Select(problem => problem.ToString())];
}
