namespace Scorecards.Application.Alerts;

/// <summary>A notification as a person reads it, in each form a channel may send.</summary>
/// <param name="NotificationId">The notification it renders.</param>
/// <param name="Subject">One line: an email's subject, a toast's text.</param>
/// <param name="Full">The whole message.</param>
/// <param name="Brief">The same in a few lines: for a service that refuses the whole one as too large.</param>
public sealed record AlertMessage(string NotificationId, string Subject, MessageBody Full, MessageBody Brief);

/// <summary>What a message says, in each form.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Html">An email's HTML.</param>
/// <param name="CardJson">An Adaptive Card.</param>
public sealed record MessageBody(string Text, string Html, string CardJson);

/// <summary>Renders a notification.</summary>
public delegate Task<AlertMessage> RenderMessage(Notification notification);
