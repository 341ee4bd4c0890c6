using Scorecards.LocalHost;

return await LocalHostApp.RunAsync(args, Console.Out);
