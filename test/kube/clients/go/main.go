// Command kube-clients tries an API server with client-go, as controllers written in Go use it:
// informers (by list and watch, and by a streamed list), pages, leader election, events, discovery.
// It prints what it has tried and ends with 0, or says what was not as it should be and ends with 1.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"slices"
	"time"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/apimachinery/pkg/util/wait"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/dynamic/dynamicinformer"
	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/kubernetes/scheme"
	typedcorev1 "k8s.io/client-go/kubernetes/typed/core/v1"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/cache"
	"k8s.io/client-go/tools/clientcmd"
	"k8s.io/client-go/tools/events"
	"k8s.io/client-go/tools/leaderelection"
	"k8s.io/client-go/tools/leaderelection/resourcelock"
	"k8s.io/client-go/tools/pager"
	"k8s.io/client-go/tools/record"
	"sigs.k8s.io/yaml"
)

const (
	patience = 30 * time.Second
	manager  = "kube-clients"
)

var (
	tables = schema.GroupVersionResource{Group: "dynamodb.services.k8s.aws", Version: "v1alpha1", Resource: "tables"}
	crds   = schema.GroupVersionResource{Group: "apiextensions.k8s.io", Version: "v1", Resource: "customresourcedefinitions"}
)

// A trial is one thing that is tried, in a namespace of its own.
type trial struct {
	name string
	run  func(ctx context.Context, clients clients, namespace string) error
}

type clients struct {
	config  *rest.Config
	typed   kubernetes.Interface
	dynamic dynamic.Interface
}

func main() {
	kubeconfig := flag.String("kubeconfig", "", "how to reach the server")
	crd := flag.String("crd", "", "file with the CRD of tables")
	flag.Parse()
	if err := tryAll(*kubeconfig, *crd); err != nil {
		fmt.Fprintln(os.Stderr, "client-go:", err)
		os.Exit(1)
	}
}

func tryAll(kubeconfig, crd string) error {
	ctx := context.Background()
	clients, err := connect(kubeconfig)
	if err != nil {
		return err
	}
	if err := install(ctx, clients, crd); err != nil {
		return fmt.Errorf("installing the CRD: %w", err)
	}
	trials := []trial{
		{"informer of custom resources follows creates, updates and deletes", followTables},
		{"informer of a built-in kind follows, with bodies in protobuf", followConfigMaps},
		{"list in pages is complete", listInPages},
		{"leader election gives up and takes over", electLeaders},
		{"events of both APIs are recorded and counted", recordEvents},
		{"discovery tells preferred resources and OpenAPI", discover},
	}
	for i, trial := range trials {
		namespace := fmt.Sprintf("go-%d-%d", time.Now().Unix(), i)
		if err := createNamespace(ctx, clients, namespace); err != nil {
			return fmt.Errorf("namespace: %w", err)
		}
		limited, cancel := context.WithTimeout(ctx, patience)
		err := trial.run(limited, clients, namespace)
		cancel()
		if err != nil {
			return fmt.Errorf("%s: %w", trial.name, err)
		}
		fmt.Println("client-go:", trial.name)
	}
	return nil
}

func connect(kubeconfig string) (clients, error) {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return clients{}, err
	}
	config.QPS = -1
	dynamicClient, err := dynamic.NewForConfig(config)
	if err != nil {
		return clients{}, err
	}
	// Controllers written in Go ask for protobuf, and take JSON.
	binary := rest.CopyConfig(config)
	binary.ContentType = "application/vnd.kubernetes.protobuf"
	binary.AcceptContentTypes = "application/vnd.kubernetes.protobuf,application/json"
	typed, err := kubernetes.NewForConfig(binary)
	if err != nil {
		return clients{}, err
	}
	return clients{config: config, typed: typed, dynamic: dynamicClient}, nil
}

func install(ctx context.Context, clients clients, file string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	crd := &unstructured.Unstructured{}
	if err := yaml.Unmarshal(text, &crd.Object); err != nil {
		return err
	}
	options := metav1.ApplyOptions{FieldManager: manager, Force: true}
	if _, err := clients.dynamic.Resource(crds).Apply(ctx, crd.GetName(), crd, options); err != nil {
		return err
	}
	return await(ctx, "the CRD to be served", func() (bool, error) {
		_, err := clients.dynamic.Resource(tables).List(ctx, metav1.ListOptions{})
		return err == nil, nil
	})
}

func createNamespace(ctx context.Context, clients clients, name string) error {
	namespace := &corev1.Namespace{ObjectMeta: metav1.ObjectMeta{Name: name}}
	_, err := clients.typed.CoreV1().Namespaces().Create(ctx, namespace, metav1.CreateOptions{})
	return err
}

func followTables(ctx context.Context, clients clients, namespace string) error {
	stop, cancel := context.WithCancel(ctx)
	defer cancel()
	factory := dynamicinformer.NewFilteredDynamicSharedInformerFactory(clients.dynamic, 0, namespace, nil)
	informer := factory.ForResource(tables).Informer()
	factory.Start(stop.Done())
	if !cache.WaitForCacheSync(ctx.Done(), informer.HasSynced) {
		return fmt.Errorf("the cache was never synced")
	}
	of := clients.dynamic.Resource(tables).Namespace(namespace)
	for i := range 30 {
		if _, err := of.Create(ctx, table(i), metav1.CreateOptions{}); err != nil {
			return err
		}
	}
	for i := range 10 {
		patch := []byte(`{"metadata":{"labels":{"patched":"yes"}}}`)
		if _, err := of.Patch(ctx, tableName(i), types.MergePatchType, patch, metav1.PatchOptions{}); err != nil {
			return err
		}
		status := []byte(`{"status":{"tableStatus":"ACTIVE"}}`)
		if _, err := of.Patch(ctx, tableName(i), types.MergePatchType, status, metav1.PatchOptions{}, "status"); err != nil {
			return err
		}
	}
	for i := 20; i < 30; i++ {
		if err := of.Delete(ctx, tableName(i), metav1.DeleteOptions{}); err != nil {
			return err
		}
	}
	return await(ctx, "the cache to hold what the server has", func() (bool, error) {
		list, err := of.List(ctx, metav1.ListOptions{})
		if err != nil {
			return false, err
		}
		return len(list.Items) == 20 && slices.Equal(versions(list.Items), cachedVersions(informer)), nil
	})
}

func followConfigMaps(ctx context.Context, clients clients, namespace string) error {
	stop, cancel := context.WithCancel(ctx)
	defer cancel()
	factory := informers.NewSharedInformerFactoryWithOptions(clients.typed, 0, informers.WithNamespace(namespace))
	informer := factory.Core().V1().ConfigMaps().Informer()
	factory.Start(stop.Done())
	if !cache.WaitForCacheSync(ctx.Done(), informer.HasSynced) {
		return fmt.Errorf("the cache was never synced")
	}
	of := clients.typed.CoreV1().ConfigMaps(namespace)
	made, err := of.Create(ctx, &corev1.ConfigMap{
		ObjectMeta: metav1.ObjectMeta{Name: "one", Labels: map[string]string{"a": "b"}},
		Data:       map[string]string{"key": "value"},
		BinaryData: map[string][]byte{"bytes": {0, 1, 255}},
	}, metav1.CreateOptions{})
	if err != nil {
		return err
	}
	made.Data["key"] = "other"
	if _, err := of.Update(ctx, made, metav1.UpdateOptions{}); err != nil {
		return err
	}
	return await(ctx, "the cache to hold the update", func() (bool, error) {
		cached, exists, err := informer.GetStore().GetByKey(namespace + "/one")
		if err != nil || !exists {
			return false, err
		}
		configMap := cached.(*corev1.ConfigMap)
		return configMap.Data["key"] == "other" && slices.Equal(configMap.BinaryData["bytes"], []byte{0, 1, 255}), nil
	})
}

func listInPages(ctx context.Context, clients clients, namespace string) error {
	of := clients.dynamic.Resource(tables).Namespace(namespace)
	for i := range 25 {
		if _, err := of.Create(ctx, table(i), metav1.CreateOptions{}); err != nil {
			return err
		}
	}
	pages := 0
	paged := pager.New(func(ctx context.Context, options metav1.ListOptions) (runtime.Object, error) {
		pages++
		return of.List(ctx, options)
	})
	paged.PageSize = 7
	seen := 0
	err := paged.EachListItem(ctx, metav1.ListOptions{}, func(runtime.Object) error {
		seen++
		return nil
	})
	if err == nil && (seen != 25 || pages < 4) {
		err = fmt.Errorf("%d objects in %d pages", seen, pages)
	}
	return err
}

func electLeaders(ctx context.Context, clients clients, namespace string) error {
	for _, candidate := range []string{"first", "second"} {
		term, resign := context.WithCancel(ctx)
		led := false
		lock := &resourcelock.LeaseLock{
			LeaseMeta:  metav1.ObjectMeta{Name: "leader", Namespace: namespace},
			Client:     clients.typed.CoordinationV1(),
			LockConfig: resourcelock.ResourceLockConfig{Identity: candidate},
		}
		leaderelection.RunOrDie(term, leaderelection.LeaderElectionConfig{
			Lock:            lock,
			ReleaseOnCancel: true,
			LeaseDuration:   15 * time.Second,
			RenewDeadline:   10 * time.Second,
			RetryPeriod:     200 * time.Millisecond,
			Callbacks: leaderelection.LeaderCallbacks{
				OnStartedLeading: func(context.Context) { led = true; resign() },
				OnStoppedLeading: func() {},
			},
		})
		resign()
		if !led {
			return fmt.Errorf("the %s candidate never led", candidate)
		}
	}
	return nil
}

func recordEvents(ctx context.Context, clients clients, namespace string) error {
	about := &corev1.ObjectReference{APIVersion: "dynamodb.services.k8s.aws/v1alpha1", Kind: "Table", Namespace: namespace, Name: "orders"}
	old := record.NewBroadcaster()
	defer old.Shutdown()
	old.StartRecordingToSink(&typedcorev1.EventSinkImpl{Interface: clients.typed.CoreV1().Events(namespace)})
	recorder := old.NewRecorder(scheme.Scheme, corev1.EventSource{Component: manager})
	for range 3 {
		recorder.Event(about, corev1.EventTypeNormal, "Created", "table created")
	}
	stop := make(chan struct{})
	defer close(stop)
	broadcaster := events.NewBroadcaster(&events.EventSinkImpl{Interface: clients.typed.EventsV1()})
	broadcaster.StartRecordingToSink(stop)
	defer broadcaster.Shutdown()
	broadcaster.NewRecorder(scheme.Scheme, manager).Eventf(about, nil, corev1.EventTypeNormal, "Synced", "Sync", "table synced")
	return await(ctx, "both events, the first counted thrice", func() (bool, error) {
		list, err := clients.typed.CoreV1().Events(namespace).List(ctx, metav1.ListOptions{FieldSelector: "involvedObject.name=orders"})
		if err != nil {
			return false, err
		}
		return len(list.Items) == 2 && slices.ContainsFunc(list.Items, func(event corev1.Event) bool { return event.Count == 3 }), nil
	})
}

func discover(_ context.Context, clients clients, _ string) error {
	lists, err := clients.typed.Discovery().ServerPreferredResources()
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(lists, func(list *metav1.APIResourceList) bool {
		return list.GroupVersion == tables.GroupVersion().String()
	}) {
		return fmt.Errorf("%s is not among the preferred resources", tables.GroupVersion())
	}
	paths, err := clients.typed.Discovery().OpenAPIV3().Paths()
	if err != nil {
		return err
	}
	document, found := paths["apis/"+tables.GroupVersion().String()]
	if !found {
		return fmt.Errorf("OpenAPI has no document of %s", tables.GroupVersion())
	}
	_, err = document.Schema("application/json")
	return err
}

func table(number int) *unstructured.Unstructured {
	return &unstructured.Unstructured{Object: map[string]any{
		"apiVersion": tables.GroupVersion().String(),
		"kind":       "Table",
		"metadata":   map[string]any{"name": tableName(number)},
		"spec": map[string]any{
			"tableName":            tableName(number),
			"billingMode":          "PAY_PER_REQUEST",
			"attributeDefinitions": []any{map[string]any{"attributeName": "id", "attributeType": "S"}},
			"keySchema":            []any{map[string]any{"attributeName": "id", "keyType": "HASH"}},
		},
	}}
}

func tableName(number int) string {
	return fmt.Sprintf("table-%02d", number)
}

func versions(items []unstructured.Unstructured) []string {
	var all []string
	for _, item := range items {
		all = append(all, item.GetName()+"@"+item.GetResourceVersion())
	}
	slices.Sort(all)
	return all
}

func cachedVersions(informer cache.SharedIndexInformer) []string {
	var items []unstructured.Unstructured
	for _, object := range informer.GetStore().List() {
		items = append(items, *object.(*unstructured.Unstructured))
	}
	return versions(items)
}

func await(ctx context.Context, what string, condition func() (bool, error)) error {
	err := wait.PollUntilContextCancel(ctx, 50*time.Millisecond, true, func(context.Context) (bool, error) {
		return condition()
	})
	if err != nil {
		return fmt.Errorf("waiting for %s: %w", what, err)
	}
	return nil
}
