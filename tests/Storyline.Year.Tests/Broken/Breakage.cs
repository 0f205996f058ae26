using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Storyline.Year.Tests.Broken;

/// <summary>A fault that a developer might build in one day. It begins when the world has settled in.</summary>
internal abstract class Breakage
{
    /// <summary>Until then the product is whole.</summary>
    public bool IsOn { get; set; }

    /// <summary>Puts the fault between the product and one of its own interfaces.</summary>
    public abstract void Into(IServiceCollection services);

    /// <summary>Lets <paramref name="call"/> stand in for the calls of an interface; what it returns null for goes through.</summary>
    protected void Replace<T>(IServiceCollection services, Func<T, string, object?[], object?> call) where T : class => Replace<T>(services, _ => call);

    /// <summary>The same with what the fault needs besides.</summary>
    protected void Replace<T>(IServiceCollection services, Func<IServiceProvider, Func<T, string, object?[], object?>> calls) where T : class
    {
        var real = services.Last(service => service.ServiceType == typeof(T)).ImplementationType!;
        services.AddScoped(provider =>
        {
            var (inner, call) = ((T)ActivatorUtilities.CreateInstance(provider, real), calls(provider));
            var standIn = DispatchProxy.Create<T, StandIn<T>>();
            ((StandIn<T>)(object)standIn).For(inner, (method, arguments) => IsOn ? call(inner, method, arguments) : null);
            return standIn;
        });
    }
}
