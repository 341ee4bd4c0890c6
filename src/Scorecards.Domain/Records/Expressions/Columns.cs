using System.Runtime.CompilerServices;

namespace Scorecards.Domain.Records.Expressions;

/// <summary>A number column of the row at a depth.</summary>
public sealed class NumberColumn(int depth, int column) : NumberNode
{
    /// <inheritdoc/>
    public override decimal? Value(RowScope scope) => scope.TableAt(depth).Number(column, scope.RowAt(depth));
}

/// <summary>A text or code column of the row at a depth.</summary>
public sealed class TextColumn(int depth, int column) : TextNode
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override string? Text(RowScope scope) => scope.TableAt(depth).Text(column, scope.RowAt(depth));
}

/// <summary>A date column of the row at a depth.</summary>
public sealed class DateColumn(int depth, int column) : DateNode
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Day(RowScope scope) => scope.TableAt(depth).Day(column, scope.RowAt(depth));
}

/// <summary>A flag column of the row at a depth.</summary>
public sealed class FlagColumn(int depth, int column) : RowCondition
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override bool? Test(RowScope scope) => scope.TableAt(depth).Flag(column, scope.RowAt(depth));
}
