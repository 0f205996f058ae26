using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Storyline.Models;
using Storyline.Models.Operations;
using Storyline.Services.Core.Operations;

namespace Storyline.Api.Http;

/// <summary>
/// A write with an <c>Idempotency-Key</c> is done once: sent again within a day, it is answered what it was answered the first time. It is carried
/// through even when its sender hangs up, because the sender will ask again.
/// </summary>
internal sealed class RepeatedWrites(RequestDelegate next)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;

    public Task InvokeAsync(HttpContext context, AnswerMemory memory) =>
        HttpMethods.IsGet(context.Request.Method) || context.User.Identity?.IsAuthenticated is not true || context.Request.Headers[Header].Count == 0
            ? next(context)
            : OnceAsync(context, memory);

    private async Task OnceAsync(HttpContext context, AnswerMemory memory)
    {
        var key = KeyOf(context.Request);
        var member = await CurrentMember.BindAsync(context);
        context.RequestAborted = CancellationToken.None;
        var hash = await HashAsync(context.Request, member);
        switch (await memory.ClaimAsync(member.TeamId, key, hash, CancellationToken.None))
        {
            case null:
                await DoAsync(context, memory, member, key);
                break;
            case { RequestHash: var other } when other != hash:
                context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
            case { StatusCode: { } status } known:
                await RepeatAsync(context, status, known);
                break;
            default:
                throw new ConflictException("A write with this idempotency key is being done, or was cut off: look at what it left before you send it with a new key.");
        }
    }

    private async Task DoAsync(HttpContext context, AnswerMemory memory, CurrentMember member, string key)
    {
        var client = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
        }
        catch (Exception refusal) when (refusal is NotFoundException or ConflictException or ForbiddenException or InvalidRequestException or BadHttpRequestException)
        {
            await memory.ReleaseAsync(member.TeamId, key, CancellationToken.None);
            throw;
        }
        finally
        {
            context.Response.Body = client;
        }

        await (context.Response.StatusCode < StatusCodes.Status300MultipleChoices
            ? memory.KeepAsync(member.TeamId, key, context.Response.StatusCode, context.Response.ContentType, answer.ToArray(), CancellationToken.None)
            : memory.ReleaseAsync(member.TeamId, key, CancellationToken.None));
        await client.WriteAsync(answer.ToArray(), CancellationToken.None);
    }

    private static async Task RepeatAsync(HttpContext context, int status, RememberedAnswer known)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = known.ContentType;
        context.Response.Headers["Idempotency-Replayed"] = "true";
        await context.Response.Body.WriteAsync(known.Body, CancellationToken.None);
    }

    private static string KeyOf(HttpRequest request) =>
        request.Headers[Header] is [{ Length: > 0 and <= LongestKey } key] && key.All(letter => letter is > ' ' and <= '~')
            ? key
            : throw new InvalidRequestException($"The {Header} must be one value of 1 to {LongestKey} visible ASCII characters, such as a UUID.");

    private static async Task<string> HashAsync(HttpRequest request, CurrentMember member)
    {
        request.EnableBuffering();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{member.Actor.UserId} {request.Method} {request.Path}{request.QueryString}\n"));
        var part = new byte[16 * 1024];
        while (await request.Body.ReadAsync(part) is > 0 and var read)
        {
            hash.AppendData(part, 0, read);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
