using NCrontab;

namespace Scorecards.LocalHost.Loops;

/// <summary>Runs a job by its schedule, as the platform's timer trigger does: one run at a time.</summary>
internal sealed partial class TimerLoop(string name, string schedule, Func<CancellationToken, Task> job, TimeProvider clock, ILogger<TimerLoop> logger) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly CrontabSchedule schedule = CrontabSchedule.Parse(schedule, new() { IncludingSeconds = true });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await WaitAsync(stoppingToken);
            try
            {
                await job(stoppingToken);
            }
#pragma warning disable CA1031 // The platform logs what a timer throws and runs it again at its next time; so does this stand-in for it.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(e, name);
            }
        }
    }

    // A timer cannot wait longer than some seven weeks at once.
    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var next = schedule.GetNextOccurrence(now);
        for (var left = next - now; left > TimeSpan.Zero; left = next - clock.GetUtcNow().UtcDateTime)
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, stoppingToken);
        }
    }

    [LoggerMessage(9011, LogLevel.Error, "{Job} failed and runs again at its next time")]
    private partial void LogFailed(Exception exception, string job);
}
