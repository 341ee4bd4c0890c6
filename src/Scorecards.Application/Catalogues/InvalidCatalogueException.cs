namespace Scorecards.Application.Catalogues;

/// <summary>A catalogue in the store cannot be used; the message lists every problem.</summary>
public sealed class InvalidCatalogueException : Exception
{
    /// <summary>Makes the exception from all that is wrong.</summary>
    public InvalidCatalogueException(IReadOnlyList<CatalogueProblem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <inheritdoc cref="Exception()"/>
    public InvalidCatalogueException()
        : this([])
    {
    }

    /// <inheritdoc cref="Exception(string)"/>
    public InvalidCatalogueException(string message)
        : base(message) => Problems = [];

    /// <inheritdoc cref="Exception(string, Exception)"/>
    public InvalidCatalogueException(string message, Exception innerException)
        : base(message, innerException) => Problems = [];

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<CatalogueProblem> Problems { get; }
}
