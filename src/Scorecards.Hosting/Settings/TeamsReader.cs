using Scorecards.Application.Catalogues;
using Scorecards.Azure.Messaging;

namespace Scorecards.Hosting.Settings;

/// <summary>Reads the workflow of each Teams channel. Its URL is a secret and is never printed.</summary>
internal static class TeamsReader
{
    private const string Channels = "Teams:Channels";
    private const string Shapes = "Teams:PayloadShapes";

    public static TeamsSettings Read(SettingsReader reader)
    {
        var names = reader.NamesBelow(Channels);
        var shape = reader.Choice("Teams:PayloadShape", PayloadShape.Message);
        var shapes = ReadShapes(reader, names, shape);
        var workflows = new Dictionary<string, TeamsWorkflow>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            if (ReadAddress(reader, $"{Channels}:{name}") is { } url)
            {
                workflows.Add(name, new(url, shapes.GetValueOrDefault(name, shape)));
            }
        }

        return new(workflows);
    }

    private static Uri? ReadAddress(SettingsReader reader, string key)
    {
        if (reader.WebAddress(key, "write the URL of the channel's workflow 'When a Teams webhook request is received'") is not { } url)
        {
            return null;
        }

        if (WorkflowAddress.IsRetired(url))
        {
            reader.Report(key, "it is an Office connector's address, and those were retired", "make a workflow (Workflows app, 'When a Teams webhook request is received') in the channel and write its URL");
            return null;
        }

        if (!WorkflowAddress.IsAllowed(url))
        {
            reader.Report(key, "it is not the address of a workflow (it is not shown, because it may hold a signature)", $"write an https URL whose host ends in {string.Join(" or ", WorkflowAddress.Hosts)}, or an http one to this machine for a stand-in");
            return null;
        }

        return url;
    }

    private static Dictionary<string, PayloadShape> ReadShapes(SettingsReader reader, IReadOnlyList<string> channels, PayloadShape otherwise)
    {
        var shapes = new Dictionary<string, PayloadShape>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in reader.NamesBelow(Shapes))
        {
            shapes.Add(name, reader.Choice($"{Shapes}:{name}", otherwise));
            if (!channels.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                reader.Report($"{Shapes}:{name}", $"there is no {Channels}:{name}", NearestName.Advice($"{Shapes}:{name}", [.. channels.Select(channel => $"{Shapes}:{channel}")]));
            }
        }

        return shapes;
    }
}
