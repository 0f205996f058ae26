namespace Storyline.Services.Integrations.Tests;

/// <summary>Counts how often something was really sent.</summary>
internal sealed class CountedCalls(Action count) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        count();
        return base.SendAsync(request, cancellationToken);
    }
}
