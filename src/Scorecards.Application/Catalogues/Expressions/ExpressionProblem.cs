namespace Scorecards.Application.Catalogues.Expressions;

/// <summary>Something wrong in an expression.</summary>
/// <param name="Line">The line within the expression, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="WriteInstead">What to write instead.</param>
internal sealed record ExpressionProblem(int Line, int Column, string What, string WriteInstead);
