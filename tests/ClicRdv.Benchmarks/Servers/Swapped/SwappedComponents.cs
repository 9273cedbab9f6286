using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Columns;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdv.Benchmarks.Servers.Swapped;

/// <summary>What stands in the place of a component of the portal's, so that the rest of its page is the same to the byte.</summary>
internal enum Swap
{
    /// <summary>The portal as it is.</summary>
    Nothing,

    /// <summary>A plain loop instead of the planner's columns.</summary>
    PlainSheet,

    /// <summary>A heading instead of the planner's page: what remains is the shell.</summary>
    Shell,
}

/// <summary>Makes other components than the pages ask for.</summary>
internal sealed class SwappedComponents(IServiceProvider services, Swap swap) : IComponentActivator
{
    public IComponent CreateInstance(Type componentType) =>
        (IComponent)ActivatorUtilities.CreateInstance(services, (swap, componentType.Name) switch
        {
            (Swap.PlainSheet, nameof(PlannerSheet)) => typeof(PlainSheet),
            (Swap.Shell, nameof(PlannerPage)) => typeof(ShellOnly),
            _ => componentType,
        });
}
