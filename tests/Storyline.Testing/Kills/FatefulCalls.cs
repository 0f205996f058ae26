namespace Storyline.Testing.Kills;

/// <summary>Outside calls of a process that may die before one leaves, or after it took effect and before its answer is read.</summary>
internal sealed class FatefulCalls(Fate fate) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri?.Segments[^1];
        fate.Pass($"before {method}");
        var answer = await base.SendAsync(request, cancellationToken);
        try
        {
            fate.Pass($"before the answer of {method}");
            return answer;
        }
        catch (ProcessKilledException)
        {
            answer.Dispose();
            throw;
        }
    }
}
