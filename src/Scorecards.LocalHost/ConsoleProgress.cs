using System.Globalization;
using Scorecards.Application.Work;

namespace Scorecards.LocalHost;

/// <summary>Prints how far long work has come: every last step, and at most one step a second before it.</summary>
internal sealed class ConsoleProgress(TextWriter output) : IProgress<WorkProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private long? printed;

    public void Report(WorkProgress value)
    {
        lock (gate)
        {
            if (value.Done < value.Total && printed is { } last && TimeProvider.System.GetElapsedTime(last) < Pause)
            {
                return;
            }

            printed = TimeProvider.System.GetTimestamp();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {value.What}: {value.Done} of {value.Total}"));
        }
    }
}
