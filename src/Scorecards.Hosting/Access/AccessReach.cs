namespace Scorecards.Hosting.Access;

/// <summary>Where an operation's role must hold. What nothing is said of needs everything.</summary>
public enum AccessReach
{
    /// <summary>Everywhere: a grant for one scorecard is not enough.</summary>
    Everything = 0,

    /// <summary>Anybody may ask, and nothing of a scorecard is answered.</summary>
    Open,

    /// <summary>The signature of a message's link stands for a role.</summary>
    Link,

    /// <summary>Anywhere: the answer holds what the caller has the role for, and nothing else.</summary>
    Filtered,

    /// <summary>The area that the query names of the route's scorecard, or the whole.</summary>
    Area,

    /// <summary>Every area that the route's report shows.</summary>
    Report,

    /// <summary>The same, or nobody's where it is published for everybody.</summary>
    PublishedReport,

    /// <summary>The area of the route's alert.</summary>
    Alert,

    /// <summary>The scorecard of the route's extract: an upload holds every area.</summary>
    Extract,

    /// <summary>The scorecard that a file's name begins with.</summary>
    Upload,
}

/// <summary>What an operation needs of its caller.</summary>
/// <param name="Role">The least role.</param>
/// <param name="Reach">Where it must hold.</param>
public sealed record OperationAccess(AccessRole Role, AccessReach Reach)
{
    /// <summary>Whether anybody may ask. Who they are is not read: where the platform lets everybody pass it may not have looked at the request.</summary>
    public bool IsOpen => Reach is AccessReach.Open or AccessReach.Link;
}
