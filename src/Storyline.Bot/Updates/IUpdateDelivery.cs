namespace Storyline.Bot.Updates;

/// <summary>A way in which updates come into the inbox.</summary>
internal interface IUpdateDelivery
{
    /// <summary>Tells Telegram which way it is.</summary>
    Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>One round, at most half a minute. Throws <see cref="Services.Integrations.IntegrationException"/> when Telegram does not play along.</summary>
    Task TickAsync(UpdateTerm term);
}
