using System;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>Keeps what depends on the model alone with the model, because a context lives only as long as one request.</summary>
internal static class OncePerModel
{
    public static T Get<T>(DbContext context, Func<DbContext, T> make)
        where T : class => context.Model.GetOrAddRuntimeAnnotationValue("MutualLearning:" + typeof(T).Name, static use => use.make(use.context), (make, context));
}
