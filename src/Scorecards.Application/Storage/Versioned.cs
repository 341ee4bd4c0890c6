namespace Scorecards.Application.Storage;

/// <summary>A value with the version of the store it was read at.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Version">Its version; a write with another one fails.</param>
public sealed record Versioned<T>(T Value, string Version);
