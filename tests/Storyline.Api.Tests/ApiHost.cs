using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storyline.Api.Http;
using Storyline.Data;
using Storyline.Models.Teams;
using Storyline.Services.Core;
using Storyline.Testing;

namespace Storyline.Api.Tests;

/// <summary>The API as it runs: Kestrel on a free port, PostgreSQL behind it.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly TestDatabase database;

    private ApiHost(TestDatabase database, WebApplication app, CollectedLogs logs)
    {
        this.database = database;
        App = app;
        Logs = logs;
        Address = new Uri(app.Urls.Single());
        Client = NewClient();
    }

    public WebApplication App { get; }

    public CollectedLogs Logs { get; }

    public Uri Address { get; }

    /// <summary>Without a session.</summary>
    public HttpClient Client { get; }

    public string ConnectionString => database.ConnectionString;

    public static async Task<ApiHost> StartAsync(params (string Name, string Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync(TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            [KeyValuePair.Create<string, string?>("Api:JwtSigningKey", new string('k', 32)), .. settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value))]);
        var logs = new CollectedLogs();
        builder.Logging.AddProvider(logs);
        builder.Services.AddRouting();
        builder.Services.AddStorylineData(database.ConnectionString).AddStorylineCore(builder.Configuration).AddStorylineApi(builder.Configuration);
        var app = builder.Build();
        app.MapStorylineApi();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ApiHost(database, app, logs);
    }

    public HttpClient NewClient() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>A client that is signed in as this actor by header.</summary>
    public HttpClient As(Actor actor)
    {
        var client = NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(actor));
        return client;
    }

    public string TokenOf(Actor actor) => App.Services.GetRequiredService<AccessTokenIssuer>().Issue(actor).Token;

    /// <summary>Runs something in a scope of its own, as a request does.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        await database.DisposeAsync();
    }
}
