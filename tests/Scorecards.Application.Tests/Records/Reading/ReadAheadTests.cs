using Scorecards.Application.Records.Reading;
using Scorecards.Domain.Records;

namespace Scorecards.Application.Tests.Records.Reading;

/// <summary>A file is read while what was read of it is worked through: nothing is lost, nothing changes places, and neither side outlives the other.</summary>
public sealed class ReadAheadTests
{
    private static readonly RecordReading Done = new([], []);

    [Fact]
    public async Task EveryTableArrivesInOrder()
    {
        var numbers = new List<int>();
        var reading = await ReadAhead.ReadAsync(GivenRecords.Referrals, HandOn(100), table => numbers.Add(table.RowNumber(0)), CancellationToken.None);

        reading.ShouldBeSameAs(Done);
        numbers.ShouldBe(Enumerable.Range(1, 100));
    }

    [Fact]
    public async Task WhatTheWorkThrowsIsThrownWhenTheReadingIsOver()
    {
        var isOver = false;
        var read = HandOn(100);
        var thrown = await Should.ThrowAsync<InvalidDataException>(() => ReadAhead.ReadAsync(
            GivenRecords.Referrals,
            batch =>
            {
                try
                {
                    return read(batch);
                }
                finally
                {
                    isOver = true;
                }
            },
            table => throw new InvalidDataException("in the middle") { HResult = table.RowNumber(0) },
            CancellationToken.None));

        thrown.HResult.ShouldBe(1);
        isOver.ShouldBeTrue();
    }

    [Fact]
    public async Task WhatTheReadingThrowsIsThrownAfterWhatWasReadIsWorkedThrough()
    {
        var numbers = new List<int>();
        await Should.ThrowAsync<InvalidDataException>(() => ReadAhead.ReadAsync(
            GivenRecords.Referrals,
            batch =>
            {
                HandOn(2)(batch);
                throw new InvalidDataException();
            },
            table => numbers.Add(table.RowNumber(0)),
            CancellationToken.None));

        numbers.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task CancellationStopsBoth()
    {
        using var stop = new CancellationTokenSource();
        var taken = 0;
        await Should.ThrowAsync<OperationCanceledException>(() => ReadAhead.ReadAsync(
            GivenRecords.Referrals,
            HandOn(int.MaxValue),
            _ =>
            {
                if (++taken == 5)
                {
                    stop.Cancel();
                }
            },
            stop.Token));

        taken.ShouldBe(5);
    }

    // A reader whose tables hold one row each, numbered from 1.
    private static Func<Action<RecordTable>, RecordReading> HandOn(int tables) => batch =>
    {
        var table = new RecordTable(GivenRecords.Referrals);
        for (var number = 1; number <= tables; number++)
        {
            table.Add(number);
            batch(table);
            table.Count.ShouldBe(0);
        }

        return Done;
    };
}
