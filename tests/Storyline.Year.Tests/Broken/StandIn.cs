using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Storyline.Year.Tests.Broken;

/// <summary>An interface whose calls are answered by somebody else, or go through.</summary>
public class StandIn<T> : DispatchProxy where T : class
{
    private T inner = null!;
    private Func<string, object?[], object?> answer = null!;

    internal void For(T original, Func<string, object?[], object?> answers) => (inner, answer) = (original, answers);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        try
        {
            return answer(targetMethod!.Name, args ?? []) ?? targetMethod.Invoke(inner, args);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }
}
