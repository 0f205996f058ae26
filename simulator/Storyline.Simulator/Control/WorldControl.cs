using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Storyline.Simulator.Faults;
using Storyline.Simulator.Telegram;
using Storyline.Simulator.Telegram.People;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Control;

/// <summary><c>/control</c>: ledger, faults, clock and reset.</summary>
internal sealed class WorldControl(SimulatedWorld world, TelegramSystem telegram, FaultPlan faults)
{
    public void Map(IEndpointRouteBuilder control)
    {
        control.MapGet("/ledger", ListLedger);
        control.MapGet("/faults", faults.List);
        control.MapPost("/faults", AddFault);
        control.MapDelete("/faults", RemoveFaults);
        control.MapGet("/clock", ReadClock);
        control.MapPost("/clock", AdvanceClock);
        control.MapPost("/reset", Reset);
    }

    /// <summary>Oldest first; <c>after</c> is an entry's id, <c>limit</c> keeps the newest.</summary>
    private List<LedgerEntry> ListLedger(string? system, string? operation, long? after, int? limit) => world.Read(state =>
        state.Ledger.After(after ?? 0)
            .Where(entry => (system is null || entry.System == system) && (operation is null || entry.Operation == operation))
            .TakeLast(limit ?? int.MaxValue)
            .ToList());

    private Ok<Fault> AddFault(Fault fault)
    {
        if (!FaultKind.All.Contains(fault.Kind))
        {
            throw Unfit.Wrong($"There is no fault of kind \"{fault.Kind}\"; choose one of {string.Join(", ", FaultKind.All)}.");
        }

        if (fault.Kind == FaultKind.Status && fault.Status is null or < 400 or > 599)
        {
            throw Unfit.Wrong("A fault of kind status needs a \"status\" from 400 to 599.");
        }

        if (fault.Every < 1)
        {
            throw Unfit.Wrong("\"every\" is 1 for each call, 10 for every tenth.");
        }

        if (fault.Kind == FaultKind.Delay && fault.DelayMs is null or < 0)
        {
            throw Unfit.Wrong("A fault of kind delay needs \"delayMs\", a number of milliseconds.");
        }

        return TypedResults.Ok(faults.Add(fault with { Times = Math.Max(1, fault.Times), Passed = 0 }));
    }

    private RemovedView RemoveFaults(long? id) => new(faults.Remove(id));

    private ClockView ReadClock() => new(world.Now, world.Clock.Offset.TotalSeconds);

    private ClockView AdvanceClock(ClockRequest clock)
    {
        var by = AdvanceReader.Read(clock.Advance);
        if (by < TimeSpan.Zero)
        {
            throw Unfit.Wrong("The clock cannot go back; POST /control/reset puts it right.");
        }

        world.AdvanceClock(by);
        return ReadClock();
    }

    private ClockView Reset(ResetRequest? reset)
    {
        faults.Remove(null);
        telegram.Budget.Reset();
        world.Reset(reset?.Seed ?? world.Options.Seed);
        return ReadClock();
    }
}
