using Scorecards.Domain.Records.Expressions;

namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Where something stands in an expression, from 1.</summary>
internal sealed record Place(int Line, int Column);

/// <summary>An expression as it is written, or a part of one. What its names and types mean is not known yet.</summary>
/// <param name="At">Where it begins.</param>
internal abstract record Syntax(Place At);

/// <summary>45, 0.5.</summary>
internal sealed record NumberSyntax(Place At, string Digits) : Syntax(At);

/// <summary>'Yes'.</summary>
internal sealed record TextSyntax(Place At, string Text) : Syntax(At);

/// <summary>2025-04-01, which may be no day of the calendar.</summary>
internal sealed record DateSyntax(Place At, string Date) : Syntax(At);

/// <summary>true, false.</summary>
internal sealed record FlagSyntax(Place At, bool Flag) : Syntax(At);

/// <summary>referral_date, this.referral_date.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Of">What stands before the dot; null without one.</param>
/// <param name="Name">The name.</param>
internal sealed record NameSyntax(Place At, string? Of, string Name) : Syntax(At);

/// <summary>days(a, b), exists(plans: a).</summary>
internal sealed record CallSyntax(Place At, string Function, DatasetSyntax? Dataset, IReadOnlyList<Syntax> Arguments) : Syntax(At);

/// <summary>The "plans:" of a call.</summary>
internal sealed record DatasetSyntax(Place At, string Id);

/// <summary>-a.</summary>
internal sealed record NegativeSyntax(Place At, Syntax Operand) : Syntax(At);

/// <summary>a + b - c, or a * b / c: worked out from left to right.</summary>
internal sealed record ArithmeticSyntax(Place At, Syntax First, IReadOnlyList<ArithmeticLink> Links) : Syntax(At);

/// <summary>The "+ b" of a sum.</summary>
internal sealed record ArithmeticLink(Place At, Operation Operation, Syntax Operand);

/// <summary>a = b.</summary>
/// <param name="Left">What is compared.</param>
/// <param name="Sign">Where the sign stands.</param>
/// <param name="How">How.</param>
/// <param name="Right">With what.</param>
internal sealed record ComparisonSyntax(Syntax Left, Place Sign, Comparison How, Syntax Right) : Syntax(Left.At);

/// <summary>a in ('b', 'c').</summary>
internal sealed record MembershipSyntax(Syntax Operand, bool Negated, IReadOnlyList<Syntax> Items) : Syntax(Operand.At);

/// <summary>a is missing.</summary>
internal sealed record MissingSyntax(Syntax Operand, bool Negated) : Syntax(Operand.At);

/// <summary>not a.</summary>
internal sealed record NotSyntax(Place At, Syntax Operand) : Syntax(At);

/// <summary>a and b and c, or a or b or c.</summary>
internal sealed record LogicSyntax(Place At, bool Any, IReadOnlyList<Syntax> Operands) : Syntax(At);
